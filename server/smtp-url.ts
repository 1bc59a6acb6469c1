/** The setting of the mail server as its parts. */

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); otherwise STARTTLS, which only a server on this machine may lack. */
  readonly secure: boolean;
  readonly user?: string;
  readonly password?: string;
}

const SUBMISSIONS_PORT = 465;
const SUBMISSION_PORT = 587;

/**
 * Reads `smtp://user:password@host:port` or `smtps://…`; undefined when it is neither, or has anything
 * behind the port, where other programs take switches that weaken TLS.
 */
export function readSmtpUrl(text: string): SmtpServer | undefined {
  if (!/^smtps?:\/\/[^/?#\s]+$/.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(text);
  const secure = protocol === 'smtps:';
  try {
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? SUBMISSIONS_PORT : SUBMISSION_PORT) : Number(port),
      secure,
      ...(username !== '' && {
        user: decodeURIComponent(username),
        password: decodeURIComponent(password),
      }),
    };
  } catch {
    return undefined;
  }
}
