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
  const keys = loadKeys(folder);
  expect(loadKeys(folder)).toEqual(keys);
  expect(keys.visit.equals(keys.demonstration)).toBe(false);
  expect(statSync(join(folder, 'keys', 'visit.key')).mode & 0o777).toBe(0o600);
});

test('a damaged key file is refused and left as it is', () => {
  loadKeys(folder);
  const path = join(folder, 'keys', 'visit.key');
  writeFileSync(path, 'short');
  expect(() => loadKeys(folder)).toThrow(/32 bytes/);
  expect(readFileSync(path, 'utf8')).toBe('short');
});
