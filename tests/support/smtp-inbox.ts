/** A real mail server on this machine that keeps what it is sent, and refuses what a test says. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { MailConfig } from '../../server/config';

const USER = 'khao-sat';
const PASSWORD = 'mật khẩu @:/';

export type SmtpStep = 'sign-in' | 'sender' | 'recipient' | 'content';

export class SmtpInbox {
  readonly received: ParsedMail[] = [];
  /** Asked at every step; undefined goes on. */
  refuse: (step: SmtpStep, recipient: string) => string | undefined = () => undefined;
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  private constructor(private readonly secure: boolean) {
    this.server = new SMTPServer({
      secure,
      // Also silences the warning that the built-in certificate is for tests.
      logger: false,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      onAuth: ({ username, password }, _session, done) => {
        const right = username === USER && password === PASSWORD;
        this.answer('sign-in', '', (error) =>
          error || !right ? done(error ?? new Error('wrong')) : done(null, { user: username }),
        );
      },
      onMailFrom: (_address, _session, done) => this.answer('sender', '', done),
      onRcptTo: ({ address }, _session, done) => this.answer('recipient', address, done),
      onData: (stream, session, done) => {
        const recipient = session.envelope.rcptTo[0]?.address ?? '';
        simpleParser(stream).then(
          (mail) =>
            this.answer('content', recipient, (error) => {
              if (!error) this.received.push(mail);
              done(error);
            }),
          done,
        );
      },
    });
    this.server.on('error', () => undefined);
    // The socket below a TLS connection must not be torn away from it.
    if (secure) return;
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** @param secure TLS from the first byte, with a certificate that nobody vouches for */
  static async open({ secure = false } = {}): Promise<SmtpInbox> {
    const inbox = new SmtpInbox(secure);
    inbox.server.listen(0, '127.0.0.1');
    await once(inbox.server.server, 'listening');
    return inbox;
  }

  /** Settings that lead here. */
  config(perMinute = 1000): MailConfig {
    const { port } = this.server.server.address() as AddressInfo;
    return {
      server: { host: '127.0.0.1', port, secure: this.secure, user: USER, password: PASSWORD },
      from: 'Phòng Nội vụ <noi-vu@khao-sat.example>',
      perMinute,
    };
  }

  /** Addresses that mails have reached, in their order. */
  recipients(): string[] {
    return this.received.flatMap(({ to }) =>
      (Array.isArray(to) ? to : [to]).map((address) => address?.value[0]?.address ?? ''),
    );
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }

  private answer(step: SmtpStep, recipient: string, done: (error?: Error | null) => void): void {
    const reply = this.refuse(step, recipient);
    if (reply === undefined) return done();
    if (reply === 'drop') return this.drop();
    const [code = '', ...words] = reply.split(' ');
    done(Object.assign(new Error(words.join(' ')), { responseCode: Number(code) }));
  }

  private drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
