import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definitionsIn } from '../../server/definitions/definitions';
import type { DefinitionProblem } from '../../server/definitions/definition-problem';
import { SMALLEST } from '../support/smallest-pack';

let root: string;
let told: (readonly DefinitionProblem[])[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'khao-sat-definitions-'));
  told = [];
  cpSync(SMALLEST, join(root, 'survey-definitions', 'nho'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const definitions = () => definitionsIn(root, (problems) => told.push(problems));
const ids = async (all = definitions()) => (await all.list()).map(({ pack }) => pack.id);

test('offers the packs of the folder, each with its hash', async () => {
  const all = definitions();
  const [only] = await all.list();
  expect(only?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await all.find(only?.pack.id ?? '')).toBe(only);
  expect(await all.find('khac')).toBeUndefined();
  expect(told).toEqual([]);
});

test('a pack with a fault is not offered, the others are, and the fault is told once', async () => {
  const sound = await ids();
  const broken = join(root, 'survey-definitions', 'hong');
  mkdirSync(broken);
  writeFileSync(join(broken, 'pack.yaml'), 'id: hong\n');
  const all = definitions();
  expect(await ids(all)).toEqual(sound);
  await all.list();
  expect(told).toHaveLength(1);
  expect(told[0]?.every(({ file }) => file.includes('hong'))).toBe(true);
});

test('of two packs with one id neither is offered', async () => {
  cpSync(SMALLEST, join(root, 'survey-definitions', 'nho-nua'), { recursive: true });
  expect(await ids()).toEqual([]);
  expect(told[0]?.map(({ reason }) => reason)).toEqual([expect.stringContaining('two packs')]);
});

test('a folder that is not there offers nothing', async () => {
  rmSync(join(root, 'survey-definitions'), { recursive: true });
  expect(await ids()).toEqual([]);
  expect(told).toHaveLength(1);
});
