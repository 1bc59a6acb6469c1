/** Letters over SMTP: one pool of connections, TLS checked, each attempt bounded in time. */
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Mailer } from '../actions/mail/mailer';
import type { Config, MailConfig } from '../config';
import { loadTranslators } from '../i18n';
import { letterPrinter } from './print-letter';
import { readFailure } from './read-failure';
import { writeLetter, type WrittenLetter } from './write-letter';

/** An attempt as a whole; the queue waits longer before it gives a mail to another process. */
const ATTEMPT_MS = 120_000;
const STEP_MS = 30_000;
const CONNECTIONS = 3;
/** Connections kept open for the next mail. */
const IDLE_MS = 10_000;

const THIS_MACHINE = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** The mailer of the settings; undefined where no mail server is set. @param root holds views/ and server/i18n/ */
export function openMailer(
  { mail, baseUrl }: Pick<Config, 'mail' | 'baseUrl'>,
  root: string,
): Mailer | undefined {
  if (!mail) return undefined;
  const transport = openTransport(mail);
  const translatorFor = loadTranslators(join(root, 'server', 'i18n'));
  const print = letterPrinter(join(root, 'views'));
  const domain = domainOf(mail.from);
  return {
    async deliver(letter) {
      const { content } = letter.substance;
      const t = translatorFor(content.locale);
      const written = writeLetter(letter, { t, baseUrl });
      const message: SendMailOptions = {
        from: mail.from,
        to: { name: content.name, address: content.to },
        subject: written.subject,
        ...print(written, t),
        messageId: `<${letter.key}@${domain}>`,
        headers: headersOf(written),
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(ATTEMPT_MS),
      };
      try {
        await transport.sendMail(message);
        return { kind: 'accepted' };
      } catch (error) {
        return readFailure(error);
      }
    },
    close: () => transport.close(),
  };
}

function openTransport({ server }: MailConfig) {
  const { host, port, secure, user, password } = server;
  return createTransport({
    pool: true,
    host,
    port,
    secure,
    requireTLS: !secure && !THIS_MACHINE.test(host),
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    maxConnections: CONNECTIONS,
    idleTimeout: IDLE_MS,
    // Our queue tries again, later and on the record.
    maxRequeues: 0,
  });
}

/** Stopping further mails with one click (RFC 2369, RFC 8058); no automatic replies (RFC 3834). */
function headersOf({ unsubscribeHref }: WrittenLetter): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribeHref !== '' && {
      'List-Unsubscribe': `<${unsubscribeHref}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

/** The part behind the `@` of an address or of `Name <address>`. */
function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>\s*$/, '');
}
