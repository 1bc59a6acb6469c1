/** What a screen reader is given, as text: one line a thing, in reading order, deeper things further in. */
import type { Page } from 'playwright-core';

/** The part of a node of Chromium's accessibility tree that is read here. */
interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Boxes without a meaning of their own, and pieces of what a field or a paragraph has said already. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'MenuListPopup', 'ListMarker']);
const FIELDS = new Set([
  'textbox',
  'combobox',
  'radio',
  'checkbox',
  'button',
  'link',
  'heading',
  'option',
  'DisclosureTriangle',
]);

/**
 * Lines such as `textbox "1. Number of visits" (whole number from 0 to 30) [required]`: role, name, description,
 * states, and what was typed. @throws Error when nothing there is read
 */
export async function readingOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const start = nodes.find((candidate) => candidate.backendDOMNodeId === node.backendNodeId);
  if (!start) throw new Error(`nothing is read at ${selector}`);
  return linesOf(new Map(nodes.map((one) => [one.nodeId, one])), start, 0);
}

function linesOf(nodes: ReadonlyMap<string, TreeNode>, node: TreeNode, depth: number): string[] {
  const role = roleOf(node);
  const silent = node.ignored || SILENT.has(role);
  if (role === 'LabelText')
    return labelled(nodes, node).flatMap((field) => linesOf(nodes, field, depth));
  if (role === 'paragraph') return [`${'  '.repeat(depth)}“${wordsOf(nodes, node)}”`];
  const line = role === 'StaticText' ? `“${nameOf(node)}”` : lineOf(role, node);
  const below = FIELDS.has(role) && role !== 'combobox' ? [] : (node.childIds ?? []);
  const inner = below.flatMap((id) => {
    const child = nodes.get(id);
    return child ? linesOf(nodes, child, silent ? depth : depth + 1) : [];
  });
  return silent ? inner : [`${'  '.repeat(depth)}${line}`, ...inner];
}

/** The fields in a label: they say its words. */
function labelled(nodes: ReadonlyMap<string, TreeNode>, { childIds = [] }: TreeNode): TreeNode[] {
  const children = childIds.flatMap((id) => nodes.get(id) ?? []);
  return children.flatMap((child) =>
    FIELDS.has(roleOf(child)) ? [child] : labelled(nodes, child),
  );
}

function lineOf(role: string, node: TreeNode): string {
  const description = said(node.description);
  const typed = FIELDS.has(role) || role === 'progressbar' ? node.value?.value : undefined;
  const states = statesOf(node);
  return [
    role,
    nameOf(node) && `"${nameOf(node)}"`,
    description && `(${description})`,
    states.length > 0 && `[${states.join(', ')}]`,
    typed !== undefined && `= ${JSON.stringify(typed)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The states that a person is told of when they hold. */
function statesOf({ properties = [] }: TreeNode): string[] {
  return ['focused', 'checked', 'selected', 'required', 'invalid', 'expanded'].filter((state) =>
    properties.some(({ name, value }) => name === state && String(value.value) === 'true'),
  );
}

const said = (part?: { readonly value?: unknown }): string =>
  typeof part?.value === 'string' ? part.value : '';
const roleOf = ({ role }: TreeNode): string => said(role);
const nameOf = ({ name }: TreeNode): string => said(name);

function wordsOf(nodes: ReadonlyMap<string, TreeNode>, node: TreeNode): string {
  const role = roleOf(node);
  if (role === 'StaticText') return nameOf(node);
  const children = (node.childIds ?? []).flatMap((id) => nodes.get(id) ?? []);
  return children.map((child) => wordsOf(nodes, child)).join('');
}
