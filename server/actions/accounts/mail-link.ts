/** Sends a one-time link by e-mail as well, where an address was typed; the address is kept nowhere else. */
import type { LinkPurpose } from '../../domain/access/account-link';
import type { Deps } from '../../deps';
import type { Locale } from '../../domain/text';
import { queueMails } from '../mail/queue-mails';
import { linkTokenHash } from './account-link';

export interface LinkMail {
  /** An e-mail address; empty when the link is handed over otherwise. */
  readonly to: string;
  readonly locale: Locale;
  /** The path of a link on this server. */
  readonly pathOf: (token: string) => string;
}

/** Queues the mail, if there is one to send. */
export async function mailLink(
  deps: Pick<Deps, 'store' | 'clock' | 'keys'>,
  { to, locale, pathOf }: LinkMail,
  link: {
    readonly name: string;
    readonly purpose: Exclude<LinkPurpose, 'first-administrator'>;
    readonly token: string;
  },
): Promise<void> {
  if (to === '') return;
  const { name, purpose, token } = link;
  const content = { to, name, locale, purpose, path: pathOf(token) };
  await queueMails(deps, [{ id: linkTokenHash(token), kind: 'account-link', content }]);
}
