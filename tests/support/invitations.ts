/** Invitations for tests, one line each. */
import type { NewInvitation } from '../../server/domain/campaign/invitation';

/** An invitation of nobody in particular; everything can be overridden. */
export function anInvitation(id: string, overrides: Partial<NewInvitation> = {}): NewInvitation {
  return {
    id,
    campaign: 'c',
    group: 'G1',
    unit: '250',
    assesses: '250',
    channel: 'link',
    hasEmail: false,
    unsubscribed: false,
    ...overrides,
  };
}
