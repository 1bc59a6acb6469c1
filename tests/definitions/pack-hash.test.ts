import { canonicalJson, packHash } from '../../server/definitions/pack-hash';
import { parsePack, type PackFile } from '../../server/domain/definition/parse-pack';
import { smallestPack } from '../support/smallest-pack';

function hashOf(files: readonly PackFile[]): string {
  const parsed = parsePack(files);
  if (!parsed.ok) throw new Error('the pack has faults');
  return packHash(parsed.value);
}

/** The same content with the keys of every map in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('packHash', () => {
  it('does not depend on the order of keys', () => {
    const files = smallestPack().map(({ path, content }) => ({ path, content: reversed(content) }));
    expect(hashOf(files)).toBe(hashOf(smallestPack()));
  });

  it('does not depend on the split into files', () => {
    const files = smallestPack();
    const groups = files.find(({ path }) => path === 'groups.yaml')?.content;
    const joined = smallestPack(['pack.yaml', 'groups', groups], ['groups.yaml', '', undefined]);
    expect(hashOf(joined)).toBe(hashOf(files));
  });

  it('changes with a single word', () => {
    const changed = smallestPack([
      'questions/cau-hoi.yaml',
      'C2/text/vi',
      'Ông/Bà hài lòng không?',
    ]);
    expect(hashOf(changed)).not.toBe(hashOf(smallestPack()));
  });

  it('changes with the order of a list', () => {
    const changed = smallestPack([
      'questionnaires/nguoi-dan.yaml',
      'sections/1/questions',
      ['C3', 'C2'],
    ]);
    expect(hashOf(changed)).not.toBe(hashOf(smallestPack()));
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves lists alone', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});
