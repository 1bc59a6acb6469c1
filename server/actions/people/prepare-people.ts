/** A list of people from a file, checked whole; while one row has a fault nothing is held, let alone written. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { checkPeople, type CheckedPeople } from '../../domain/people/check-people';
import { placePerson } from '../../domain/people/placement';
import type { PersonField } from '../../domain/people/read-person';
import { ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { readTable, type Table, type TableFault } from '../../sheets/read-table';
import type { SheetFile } from '../../sheets/sheet';
import { holdImport } from '../imports/hold-import';
import { readRoster } from './listed-people';
import { PEOPLE_COLUMNS } from './people-sheet';
import { placeNames } from './place-names';
import type { HeldPeople } from './write-people';

export interface PeopleFile {
  readonly opened: OpenedCampaign;
  readonly account: string;
  readonly file: SheetFile;
  /** Pass over people who are on the campaign's list already. */
  readonly skipListed: boolean;
  /** Address of the page to go on with once everything is written. */
  readonly returnTo: string;
}

export interface CheckedFile {
  readonly sheet: Table<PersonField>;
  readonly checked: CheckedPeople;
  /** The import that waits to be confirmed; absent when a row has a fault or nobody is new. */
  readonly held?: string;
}

/** Checks a file, and holds its people when every row is good. */
export async function preparePeople(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  { opened, account, file, skipListed, returnTo }: PeopleFile,
): Promise<Result<CheckedFile, TableFault>> {
  const sheet = await readTable(file, PEOPLE_COLUMNS);
  if (!sheet.ok) return sheet;
  const names = placeNames(opened, await deps.store.units.all());
  const roster = await readRoster(deps, opened.campaign.id);
  const checked = checkPeople(sheet.value.rows, {
    placeOf: (typed) => placePerson(typed, names),
    roster,
    skipListed,
  });
  const { people, problems } = checked;
  if (people.length === 0 || problems.length > 0) return ok({ sheet: sheet.value, checked });
  const about: HeldPeople = { campaign: opened.campaign.id };
  const held = await holdImport(deps, { account, kind: 'people', about, rows: people, returnTo });
  return ok({ sheet: sheet.value, checked, held });
}
