/**
 * Who may do what: one table, read by routes, views and tests. A right that a role lacks is not in its
 * line; `own` reaches the account's own unit only.
 */
import type { Actor } from './actor';
import type { Role } from './role';

type Reach = 'all' | 'own';

export const RIGHTS = {
  /** One's own password, sessions and second factor. */
  'account.own': { admin: 'all', manager: 'all', viewer: 'all', operator: 'all', auditor: 'all' },
  /** Other people's accounts, roles and reset links. */
  'accounts.manage': { admin: 'all' },
  /** The audit log, its verification and its file. */
  'audit.read': { admin: 'all', auditor: 'all' },
  /** The registry of units. */
  'units.read': { admin: 'all', manager: 'all', auditor: 'all' },
  'units.edit': { admin: 'all', manager: 'all' },
  /** Desks, their QR codes, posters and counter screens. */
  'desks.read': { admin: 'all', manager: 'all', auditor: 'all', viewer: 'own' },
  'desks.edit': { admin: 'all', manager: 'all' },
  /** Campaigns, their stage, quotas and forms. */
  'campaigns.read': { manager: 'all', auditor: 'all' },
  'campaigns.edit': { manager: 'all' },
  /** Invited people by name, and who of them has answered. */
  'people.read': { manager: 'all' },
  /** Import, draw, send, remind, print letters, re-check. */
  'people.edit': { manager: 'all' },
  /** How many have answered, by group, unit, channel, day and desk; never what. */
  'participation.read': { manager: 'all', auditor: 'all' },
  /** Scores, criteria, indexes and channels of a whole campaign. */
  'results.read': { manager: 'all', auditor: 'all' },
  /** One unit's own figures beside the median of its kind. */
  'unit-results.read': { manager: 'all', auditor: 'all', viewer: 'own' },
  /** Keying of paper and telephone answers. */
  'answers.key': { manager: 'all', operator: 'own' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Right = keyof typeof RIGHTS;

/** How far an actor's right reaches: every unit, one unit, or not at all (undefined). */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'unit'; readonly unit: string };

/** The reach of a right, the widest of the actor's roles. An `own` right without a unit reaches nothing. */
export function scopeOf(actor: Pick<Actor, 'roles' | 'unit'>, right: Right): Scope | undefined {
  const line: Partial<Record<Role, Reach>> = RIGHTS[right];
  const reaches = actor.roles.map((role) => line[role]);
  if (reaches.includes('all')) return { kind: 'all' };
  if (reaches.includes('own') && actor.unit !== undefined)
    return { kind: 'unit', unit: actor.unit };
  return undefined;
}

/** Whether the actor has the right at all, for some unit. */
export function hasRight(actor: Pick<Actor, 'roles' | 'unit'>, right: Right): boolean {
  return scopeOf(actor, right) !== undefined;
}

/** Whether a scope holds for a unit (its code). */
export function reaches(scope: Scope, unit: string): boolean {
  return scope.kind === 'all' || scope.unit === unit;
}
