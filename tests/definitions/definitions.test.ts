import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definitionsIn } from '../../server/definitions/definitions';
import type { DefinitionProblem } from '../../server/definitions/definition-problem';
import { SMALLEST } from '../support/smallest-pack';

let root: string;
let told: (readonly DefinitionProblem[])[];
let warned: (readonly DefinitionProblem[])[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'khao-sat-definitions-'));
  told = [];
  warned = [];
  cpSync(SMALLEST, join(root, 'survey-definitions', 'nho'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const definitions = () =>
  definitionsIn(
    root,
    (problems) => told.push(problems),
    (warnings) => warned.push(warnings),
  );
const ids = async (all = definitions()) => (await all.list()).map(({ pack }) => pack.id);

test('offers the packs of the folder, each with its hash', async () => {
  const all = definitions();
  const [only] = await all.list();
  expect(only?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await all.find(only?.pack.id ?? '')).toBe(only);
  expect(await all.find('khac')).toBeUndefined();
  expect([told, warned]).toEqual([[], []]);
});

test('a pack that lacks translations is offered, and they are told once, with file and line', async () => {
  const file = join(root, 'survey-definitions', 'nho', 'pack.yaml');
  const vietnamese = readFileSync(file, 'utf8');
  writeFileSync(file, vietnamese.replace('languages: [vi]', 'languages: [vi, fr]'));
  const all = definitions();
  expect(await ids(all)).toHaveLength(1);
  expect(await ids(all)).toHaveLength(1);
  expect([told, warned.length]).toEqual([[], 1]);
  expect(warned[0]).toContainEqual({
    file,
    line: expect.any(Number) as number,
    path: 'title/fr',
    reason: 'the translation is missing',
  });
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
