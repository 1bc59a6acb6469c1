/**
 * All desks. Replacing a code takes the old one out of use first and adds its successor then; where a crash
 * came between, the old desk names a successor that is missing, and whoever lists the desks adds it.
 */
import { successorOf, type Desk } from '../../domain/campaign/desk';
import type { Deps } from '../../deps';

/** Desks by unit and code, the retired ones included. */
export async function listDesks({ store }: Pick<Deps, 'store'>): Promise<readonly Desk[]> {
  const desks = await store.desks.list();
  const codes = new Set(desks.map(({ code }) => code));
  const missing = desks.flatMap((desk) =>
    desk.replacedBy === undefined || codes.has(desk.replacedBy)
      ? []
      : [successorOf(desk, desk.replacedBy)],
  );
  if (missing.length === 0) return desks;
  await store.desks.addAll(missing);
  return listDesks({ store });
}
