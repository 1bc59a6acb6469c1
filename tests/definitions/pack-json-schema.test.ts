import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packJsonSchema } from '../../server/definitions/pack-json-schema';

const ROOT = join(__dirname, '..', '..', 'survey-definitions');
const FOLDERS = new Map([
  ['questions', 'questions'],
  ['questionnaires', 'questionnaire'],
  ['examples', 'example'],
  ['units', 'units'],
]);

/** The first line by which an editor finds the schema of a file. */
function modeline(path: string): string {
  const parts = path.split('/');
  const name = FOLDERS.get(parts.at(-2) ?? '') ?? parts.at(-1)?.replace('.yaml', '');
  const up = relative(dirname(path), '.').replaceAll('\\', '/');
  return `# yaml-language-server: $schema=${up}/pack.schema.json#/definitions/${name}`;
}

describe('pack.schema.json', () => {
  it('is up to date (else run scripts/generate-pack-schema)', () => {
    const written = readFileSync(join(ROOT, 'pack.schema.json'), 'utf8');
    expect(written === packJsonSchema()).toBe(true);
  });

  it('is named in the first line of every file', () => {
    const paths = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.yaml'));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const [first] = readFileSync(join(ROOT, path), 'utf8').split('\n');
      expect([path, first]).toEqual([path, modeline(path)]);
    }
  });
});
