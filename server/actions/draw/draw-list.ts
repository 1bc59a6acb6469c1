/** The list of a draw in the store: parts of some hundred lines, each sealed with the campaign's key. */
import type { FrameLine } from '../../domain/draw/draw';
import { canonicalLine, stratumKey, type Transaction } from '../../domain/draw/transaction';
import type { Deps } from '../../deps';
import { seal, unseal } from '../../seal';
import type { DrawListPart } from '../../store/contracts/draws';
import { lineNames } from './draw-hashes';

const LINES_A_PART = 500;
/** Parts written at a time, so that one message to the store stays small. */
const PARTS_AT_ONCE = 10;

type ListDeps = Pick<Deps, 'store' | 'keys'>;

interface ListOf {
  readonly id: string;
  readonly campaign: string;
}

/** Writes a list. Its lines stand in the order of their names, which says nothing about the file's. */
export async function writeList(
  { store, keys }: ListDeps,
  { id, campaign }: ListOf,
  transactions: readonly Transaction[],
): Promise<void> {
  const key = keys.ofCampaign.get(campaign);
  const nameOf = lineNames(key, id);
  const lines = transactions
    .map((transaction) => ({
      line: { id: nameOf(canonicalLine(transaction)), stratum: stratumKey(transaction) },
      transaction,
    }))
    .sort((a, b) => (a.line.id < b.line.id ? -1 : 1));
  const parts: DrawListPart[] = [];
  for (let index = 0; index * LINES_A_PART < lines.length; index += 1) {
    const some = lines.slice(index * LINES_A_PART, (index + 1) * LINES_A_PART);
    const content = JSON.stringify(some.map(({ transaction }) => transaction));
    parts.push({
      draw: id,
      campaign,
      index,
      lines: some.map(({ line }) => line),
      content: seal(key, purposeOf(id, index), content),
    });
  }
  for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
    await store.draws.addParts(parts.slice(from, from + PARTS_AT_ONCE));
  }
}

/** The frame: every line's published name and stratum. */
export async function readFrame(
  { store }: Pick<Deps, 'store'>,
  draw: string,
): Promise<readonly FrameLine[]> {
  const lines: FrameLine[] = [];
  for await (const part of store.draws.parts(draw)) lines.push(...part.lines);
  return lines;
}

/** The transactions behind some lines, by line id; none of what retention has erased. */
export async function readTransactions(
  { store, keys }: ListDeps,
  { id, campaign }: ListOf,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Transaction>> {
  const found = new Map<string, Transaction>();
  for await (const { index, lines, content } of store.draws.parts(id)) {
    if (content === undefined || !lines.some((line) => wanted.has(line.id))) continue;
    const key = keys.ofCampaign.get(campaign);
    const part = JSON.parse(unseal(key, purposeOf(id, index), content)) as readonly Transaction[];
    for (const [at, line] of lines.entries()) {
      const transaction = part[at];
      if (transaction && wanted.has(line.id)) found.set(line.id, transaction);
    }
  }
  return found;
}

function purposeOf(draw: string, index: number): string {
  return `draw-list|${draw}|${index}`;
}
