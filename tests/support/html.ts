/** A strict little reader of our own HTML: what a browser would silently repair is a fault here. */

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Page {
  readonly elements: readonly Element[];
  readonly faults: readonly string[];
}

const VOID = new Set(['meta', 'link', 'input', 'br', 'rect', 'hr', 'img', 'wbr']);
const NO_BLOCKS = new Set(['p', 'label', 'span', 'h1', 'h2', 'h3', 'b', 'button', 'summary']);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'ul',
  'ol',
  'dl',
  'form',
  'h1',
  'h2',
  'table',
  'nav',
  'details',
]);
const RAW = new Set(['textarea', 'title', 'script']);
const TAG = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|</giy;

/** Reads a page: every element, and every fault of nesting, attributes or characters. */
export function readHtml(html: string): Page {
  const elements: Element[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  let at = html.indexOf('<');
  while (at >= 0) {
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    const [text = '', closing = '', name = '', attributes = '', selfClosing = ''] = match ?? [];
    const tag = name.toLowerCase();
    if (tag === '' && text !== '<!doctype html>')
      faults.push(`stray <: ${html.slice(at, at + 60)}`);
    else if (closing) {
      const expected = open.pop();
      if (expected !== tag) faults.push(`</${tag}> closes <${expected}>`);
    } else if (tag) {
      const parent = open.at(-1) ?? '';
      if (NO_BLOCKS.has(parent) && BLOCKS.has(tag)) faults.push(`<${tag}> inside <${parent}>`);
      elements.push({ tag, attributes: readAttributes(attributes, faults) });
      if (!VOID.has(tag) && !selfClosing) open.push(tag);
    }
    const end = at + Math.max(text.length, 1);
    const raw = RAW.has(tag) && !closing;
    at = html.indexOf(raw ? `</${tag}` : '<', end);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(', ')}`);
  return { elements, faults: [...faults, ...referenceFaults(elements)] };
}

function readAttributes(text: string, faults: string[]): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
    if (attributes.has(name)) faults.push(`attribute ${name} twice`);
    if (name === 'style' || name.startsWith('on')) faults.push(`inline ${name}`);
    attributes.set(name, value);
  }
  return attributes;
}

/** Ids are unique, and whatever refers to one finds it. */
function referenceFaults(elements: readonly Element[]): string[] {
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const known = new Set(ids);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const references = elements.flatMap(({ attributes }) => [
    ...(attributes.get('aria-labelledby')?.split(' ') ?? []),
    ...(attributes.get('aria-describedby')?.split(' ') ?? []),
    ...((attributes.get('form') ?? '') ? [attributes.get('form') ?? ''] : []),
    ...(/^#./.test(attributes.get('href') ?? '') ? [(attributes.get('href') ?? '').slice(1)] : []),
  ]);
  const lost = references.filter((id) => !known.has(id));
  return [...twice.map((id) => `id ${id} twice`), ...lost.map((id) => `no element has id ${id}`)];
}
