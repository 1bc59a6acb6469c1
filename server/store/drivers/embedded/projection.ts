import { type Doc, isDoc } from './document';
import { serverError } from './server-error';
import { unsupported } from './unsupported';

/** Makes the view of a document that a projection asks for. */
export type Projector = (doc: Doc) => Doc;

/** A projection as a tree: `true` marks a whole field. */
interface Tree {
  readonly [step: string]: Tree | true;
}

function flagOf(path: string, value: unknown): boolean {
  if (value === 1 || value === true) return true;
  if (value === 0 || value === false) return false;
  throw unsupported(`projection of ${path} by ${JSON.stringify(value)}`);
}

function flatten(projection: Doc, prefix = ''): [string, boolean][] {
  return Object.entries(projection).flatMap(([name, value]): [string, boolean][] => {
    const path = prefix + name;
    if (name.startsWith('$') || name.split('.').includes('$')) {
      throw unsupported(`projection operator ${name}`);
    }
    return isDoc(value) ? flatten(value, `${path}.`) : [[path, flagOf(path, value)]];
  });
}

function treeOf(paths: readonly string[]): Tree {
  const tree: Record<string, Tree | true> = {};
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const dot = path.indexOf('.');
    if (dot === -1) tree[path] = true;
    else {
      const step = path.slice(0, dot);
      nested.set(step, [...(nested.get(step) ?? []), path.slice(dot + 1)]);
    }
  }
  for (const [step, rest] of nested) tree[step] ??= treeOf(rest);
  return tree;
}

function included(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((item) => isDoc(item) || Array.isArray(item));
    return kept.map((item: unknown) => included(item, tree));
  }
  if (!isDoc(value)) return undefined;
  const result: Doc = {};
  for (const [name, field] of Object.entries(value)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (branch === undefined) continue;
    const kept = branch === true ? field : included(field, branch);
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

function excluded(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => excluded(item, tree));
  if (!isDoc(value)) return value;
  const result: Doc = {};
  for (const [name, field] of Object.entries(value)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (branch === true) continue;
    result[name] = branch === undefined ? field : excluded(field, branch);
  }
  return result;
}

function asDoc(value: unknown): Doc {
  return isDoc(value) ? value : {};
}

/**
 * Compiles an inclusion or exclusion.
 * @throws UnsupportedByEmbeddedStoreError for $slice, $elemMatch, $meta, positional and computed
 * fields. @throws MongoServerError 31254 when inclusion and exclusion are mixed.
 */
export function compileProjection(projection: unknown): Projector {
  if (projection === undefined || projection === null) return (doc) => doc;
  if (!isDoc(projection)) throw unsupported('a projection that is not an object');
  const flags = flatten(projection);
  const fields = flags.filter(([path]) => path !== '_id');
  const idFlag = flags.find(([path]) => path === '_id')?.[1];
  const includes = fields.length > 0 ? fields[0]?.[1] === true : idFlag === true;
  if (fields.some(([, flag]) => flag !== includes)) {
    throw serverError(31254, 'Location31254', 'Cannot mix inclusion and exclusion in a projection');
  }
  const paths = fields.map(([path]) => path);
  if (flags.length === 0) return (doc) => doc;
  if (includes) {
    const tree = treeOf(idFlag === false ? paths : ['_id', ...paths]);
    return (doc) => asDoc(included(doc, tree));
  }
  const tree = treeOf(idFlag === false ? ['_id', ...paths] : paths);
  return (doc) => asDoc(excluded(doc, tree));
}
