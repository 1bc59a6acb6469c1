/**
 * What somebody is doing. An action that changes anything is given an `Act` and records it after all its
 * checks and **before** its effect: an act that cannot be logged does not happen.
 */
import type { Actor } from '../../domain/access/actor';
import { hashedParts, SYSTEM_ACTOR, type AuditEntry } from '../../domain/audit/audit-entry';
import type { AuditEvent, AuditObject } from '../../domain/audit/audit-event';
import type { Deps } from '../../deps';
import { digest } from '../../ids';

export interface Act {
  /** Absent when the system acts by itself. */
  readonly actor?: Actor;
  /** Appends one line to the audit log; `fields` are names of what is being set, never values. */
  record(object: AuditObject, fields?: readonly string[]): Promise<void>;
  /** Lines recorded so far. */
  readonly recorded: number;
}

type AuditDeps = Pick<Deps, 'store' | 'clock'>;

/** An act of an account, logged as `event`. */
export function actBy(deps: AuditDeps, actor: Actor, event: AuditEvent): Act {
  return makeAct(deps, actor.account, event, actor);
}

/** An act of the system itself. */
export function actOfSystem(deps: AuditDeps, event: AuditEvent): Act {
  return makeAct(deps, SYSTEM_ACTOR, event);
}

function makeAct(deps: AuditDeps, account: string, event: AuditEvent, actor?: Actor): Act {
  let recorded = 0;
  return {
    ...(actor && { actor }),
    get recorded() {
      return recorded;
    },
    async record(object, fields = []) {
      await append(deps, { actor: account, event, object, fields: [...fields].sort() });
      recorded += 1;
    },
  };
}

/** Takes the next number; when another writer was faster, the one after. */
async function append(
  { store, clock }: AuditDeps,
  line: Pick<AuditEntry, 'actor' | 'event' | 'object' | 'fields'>,
): Promise<void> {
  for (;;) {
    const last = await store.audit.last();
    const entry = {
      sequence: (last?.sequence ?? 0) + 1,
      at: clock.now(),
      ...line,
      previous: last?.hash ?? '',
    };
    const hash = digest('audit', ...hashedParts(entry));
    if ((await store.audit.add({ ...entry, hash })) === 'added') return;
  }
}
