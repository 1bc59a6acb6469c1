import { join } from 'node:path';
import { placeNames } from '../../../server/actions/people/place-names';
import { loadUnits } from '../../../server/definitions/load-units';
import { day } from '../../../server/domain/day';
import type { PlaceNames } from '../../../server/domain/people/placement';
import { makeCampaign } from '../../support/campaign';
import { DEFINITIONS, shippedPack } from '../../support/shipped-pack';

let names: PlaceNames;
let later: PlaceNames;

beforeAll(async () => {
  const { pack, hash } = await shippedPack();
  const units = await loadUnits(join(DEFINITIONS, 'units', 'me-linh-2024.yaml'));
  if (!units.ok) throw new Error(JSON.stringify(units.error));
  names = placeNames({ campaign: makeCampaign(hash, {}), pack }, units.value);
  const campaign = makeCampaign(hash, { unitsOn: day('2025-08-01') });
  later = placeNames({ campaign, pack }, units.value);
});

const groupIds = (words: string) => names.groups(words).map(({ id }) => id);
const unitCodes = (words: string, of = names) => of.units(words).map(({ code }) => code);

test.each([
  ['G4', 'G4'],
  ['g4', 'G4'],
  ['CTXA', 'G4'],
  ['Chủ tịch UBND cấp xã', 'G4'],
  ['chu tich ubnd cap xa', 'G4'],
  ['Heads of district professional divisions and equivalents', 'G3'],
])('the group “%s” is %s', (words, id) => {
  expect(groupIds(words)).toEqual([id]);
});

test.each([
  ['08986', '08986'],
  ['8986', '08986'],
  ['1', '01'],
  ['Xã Tự Lập', '08986'],
  ['XÃ TỰ LẬP', '08986'],
  ['pnv', 'PNV'],
  ['Phòng Nội vụ', 'PNV'],
  ['Division of Home Affairs', 'PNV'],
])('the unit “%s” is %s', (words, code) => {
  expect(unitCodes(words)).toEqual([code]);
});

test('what nothing is called finds nothing', () => {
  expect([...groupIds('G10'), ...groupIds(''), ...unitCodes('Tự Lập'), ...unitCodes('')]).toEqual(
    [],
  );
});

test('units are those of the campaign’s day', () => {
  expect(unitCodes('Huyện Mê Linh')).toEqual(['250']);
  expect(unitCodes('Huyện Mê Linh', later)).toEqual([]);
  expect(unitCodes('Xã Quang Minh')).toEqual([]);
  expect(unitCodes('Xã Quang Minh', later)).toHaveLength(1);
});
