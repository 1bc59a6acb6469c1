/** Taking a desk's code out of use: for good, or for a new one. */
import { isActive, successorOf, type Desk } from '../../domain/campaign/desk';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { unusedCode } from './edit-desk';

type RetireDeps = Pick<Deps, 'store' | 'clock'>;

/** Takes the code out of use from now on; `retired` when it was before. */
export async function retireDesk(
  { store, clock }: RetireDeps,
  act: Act,
  { code, ...desk }: Desk,
): Promise<Result<Desk, 'retired'>> {
  if (!isActive(desk)) return err('retired');
  await act.record({ kind: 'desk', id: code }, ['retiredOn']);
  const on = clock.today();
  return (await store.desks.retire(code, { on }))
    ? ok({ ...desk, code, retiredOn: on })
    : err('retired');
}

/**
 * Gives the desk a new code at once and gives the desk that goes on. The old code is taken out of use first,
 * naming the new one: of two managers only one does it, and `listDesks` completes what a crash cut short.
 */
export async function replaceCode(
  deps: RetireDeps,
  act: Act,
  { code }: Pick<Desk, 'code'>,
): Promise<Result<Desk, 'retired'>> {
  const { desks } = deps.store;
  const before = await desks.find(code);
  if (!before || !isActive(before)) return err('retired');
  const replacedBy = await unusedCode(deps);
  await act.record({ kind: 'desk', id: code }, ['replacedBy', 'retiredOn']);
  if (!(await desks.retire(code, { on: deps.clock.today(), replacedBy }))) return err('retired');
  const successor = successorOf((await desks.find(code)) ?? before, replacedBy);
  await desks.add(successor);
  return ok(successor);
}
