import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeys } from '../server/keys';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khao-sat-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('keys are made once, are not alike, and are read by this user only', () => {
  const { visit, receipt, demonstration, staff, ofCampaign } = loadKeys(folder);
  const again = loadKeys(folder);
  expect([again.visit, again.demonstration, again.staff]).toEqual([visit, demonstration, staff]);
  expect(again.ofCampaign.get('dot')).toEqual(ofCampaign.get('dot'));
  const all = [visit, receipt, demonstration, staff, ofCampaign.get('dot'), ofCampaign.get('khac')];
  expect(new Set(all.map((key) => key.toString('hex'))).size).toBe(all.length);
  expect(statSync(join(folder, 'keys', 'visit.key')).mode & 0o777).toBe(0o600);
});

test('a destroyed key of a campaign is gone for good and never made again', () => {
  const { ofCampaign } = loadKeys(folder);
  ofCampaign.get('dot');
  ofCampaign.destroy('dot');
  expect(() => ofCampaign.get('dot')).toThrow(/destroyed/);
  expect(() => loadKeys(folder).ofCampaign.get('dot')).toThrow(/destroyed/);
  ofCampaign.destroy('dot');
});

test('a damaged key file is refused and left as it is', () => {
  loadKeys(folder);
  const path = join(folder, 'keys', 'visit.key');
  writeFileSync(path, 'short');
  expect(() => loadKeys(folder)).toThrow(/32 bytes/);
  expect(readFileSync(path, 'utf8')).toBe('short');
});
