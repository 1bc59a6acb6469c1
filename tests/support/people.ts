/** Named people on a campaign's list, and files of them. */
import { actBy, type Act } from '../../server/actions/audit/act';
import { sealPerson } from '../../server/actions/people/person-seal';
import type { Deps } from '../../server/deps';
import type { AuditEvent } from '../../server/domain/audit/audit-event';
import type { NewInvitation } from '../../server/domain/campaign/invitation';
import type { Person } from '../../server/domain/people/person';
import { writeXlsx } from '../../server/sheets/write-xlsx';
import { anInvitation } from './invitations';

/** A manager's act of this kind. */
export function anAct(deps: Deps, event: AuditEvent, account = 'quan-ly'): Act {
  return actBy(deps, { account, name: 'Nguyễn Thị Thử', roles: ['manager'] }, event);
}

/** Puts one named person on the list and gives the invitation. */
export async function invite(
  { store, keys }: Deps,
  id: string,
  person: Person,
  overrides: Partial<NewInvitation> = {},
): Promise<NewInvitation> {
  const { campaign = 'dot-2024' } = overrides;
  const invitation = anInvitation(id, {
    campaign,
    person: sealPerson(keys.ofCampaign.get(campaign), id, person),
    hasEmail: person.email !== undefined,
    ...overrides,
  });
  await store.invitations.addAll([{ invitation }]);
  return invitation;
}

export const PEOPLE_HEADER = ['Nhóm', 'Đơn vị', 'Họ và tên', 'Email', 'Số điện thoại', 'Chức vụ'];

/** A workbook of people under the usual header. */
export function peopleFile(
  rows: readonly (readonly string[])[],
  header = PEOPLE_HEADER,
): Promise<Buffer> {
  const columns = header.map((title) => ({ title }));
  return writeXlsx([{ name: 'Danh sách', columns, rows }]);
}
