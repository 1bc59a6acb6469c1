import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../../server/definitions/definition-problem';
import { isPackFolder, loadPack, loadPacks } from '../../server/definitions/load-packs';

const SMALLEST = join(__dirname, 'fixtures', 'smallest');

describe('loadPack', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pack-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('loads the smallest pack', async () => {
    const loaded = await loadPack(SMALLEST);
    expect(loaded).toMatchObject({ ok: true, value: { pack: { id: 'vi-du' } } });
    expect(loaded.ok && loaded.value.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the line of a syntax fault', async () => {
    await writeFile(join(folder, 'pack.yaml'), 'id: a\nid: b\ntitle: [\n');
    const loaded = await loadPack(folder);
    if (loaded.ok) throw new Error('loaded');
    expect(loaded.error.map(({ file, line }) => ({ file, line }))).toContainEqual({
      file: join(folder, 'pack.yaml'),
      line: 2,
    });
  });

  it('names file and line of a fault of sense', async () => {
    await writeFile(join(folder, 'pack.yaml'), 'id: a\nyear: soon\n');
    const loaded = await loadPack(folder);
    if (loaded.ok) throw new Error('loaded');
    expect(loaded.error.map(formatProblem)).toContain(
      `${join(folder, 'pack.yaml')}:2: year: Invalid input: expected number, received string`,
    );
  });

  it('reports a folder that cannot be read', async () => {
    const loaded = await loadPack(join(folder, 'missing'));
    expect(loaded).toMatchObject({ ok: false, error: [{ reason: 'the folder cannot be read' }] });
  });
});

describe('loadPacks', () => {
  it('skips units and reports the faults of every pack', async () => {
    const root = await mkdtemp(join(tmpdir(), 'packs-'));
    for (const name of ['a', 'b', 'units', '.git']) {
      await mkdir(join(root, name));
      await writeFile(join(root, name, 'x.yaml'), 'a: [');
    }
    const loaded = await loadPacks(root);
    if (loaded.ok) throw new Error('loaded');
    const files = new Set(loaded.error.map(({ file }) => file));
    expect([...files]).toEqual([join(root, 'a', 'x.yaml'), join(root, 'b', 'x.yaml')]);
    await rm(root, { recursive: true });
  });

  it('knows a pack from a folder of packs', async () => {
    expect(await isPackFolder(SMALLEST)).toBe(true);
    expect(await isPackFolder(join(SMALLEST, '..'))).toBe(false);
  });
});
