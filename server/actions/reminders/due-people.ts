/** Who is reminded: mailed before, not answered, still to be reached. Both the page and the job ask this. */
import type { InvitationFilter } from '../../store/contracts/invitations';

export const DUE = {
  mailed: true,
  answered: false,
  hasEmail: true,
  unsubscribed: false,
} as const satisfies Omit<InvitationFilter, 'campaign'>;
