/** Every administrative act that the audit log knows, as `noun.past-participle`; words are in `audit:event.<name>`. */
export const AUDIT_EVENTS = [
  'account.changed',
  'account.created',
  'account.disabled',
  'account.enabled',
  'account.factor-added',
  'account.factor-removed',
  'account.linked',
  'account.password-set',
  'account.refused',
  'account.signed-in',
  'account.signed-out',
  'session.revoked',
] as const;

export type AuditEvent = (typeof AUDIT_EVENTS)[number];

/** What an act was done to. Ids only, never a name or an address of a person. */
export const AUDIT_OBJECTS = ['account', 'session'] as const;

export interface AuditObject {
  readonly kind: (typeof AUDIT_OBJECTS)[number];
  readonly id: string;
}
