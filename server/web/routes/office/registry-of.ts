/** The registry as the pages of a request need it. */
import type { EditFailure } from '../../../actions/units/edit-failure';
import { readKinds } from '../../../actions/units/read-kinds';
import { unitKey, type Unit } from '../../../domain/units/unit';
import type { StaffRequest } from '../../staff/staff-route';
import type { FormState } from '../../view-models/office/units/unit-form';
import type { RegistryContext } from '../../view-models/office/units/words';
import type { Web } from '../../web';

export async function registryContext(
  { deps }: Web,
  { context }: Pick<StaffRequest, 'context'>,
): Promise<RegistryContext> {
  const [units, kinds] = await Promise.all([deps.store.units.all(), readKinds(deps)]);
  return { ...context(), units, kinds };
}

/** The unit that the address names. */
export function namedUnit(
  { units }: RegistryContext,
  { params }: Pick<StaffRequest, 'params'>,
): Unit | undefined {
  return units.find((unit) => unitKey(unit) === params.unit);
}

/** Why the registry was not changed, as its forms show it. */
export function stateOf(failure: EditFailure): FormState {
  return failure === 'busy' ? { faults: [], busy: true } : { faults: failure, busy: false };
}
