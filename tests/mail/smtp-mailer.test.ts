import type { Letter } from '../../server/actions/mail/mailer';
import type { MailConfig } from '../../server/config';
import { day } from '../../server/domain/day';
import type { Delivery } from '../../server/domain/mail/delivery';
import { openMailer } from '../../server/mail/smtp-mailer';
import { PROJECT_ROOT } from '../../server/project-root';
import { both } from '../support/campaign';
import { readHtml } from '../support/html';
import { SmtpInbox } from '../support/smtp-inbox';

const TOKEN = '0123456789abcdefghjkmnpqrs';
const baseUrl = 'https://khao-sat.example';

let inbox: SmtpInbox;
let mailer: NonNullable<ReturnType<typeof openMailer>>;

beforeEach(async () => {
  inbox = await SmtpInbox.open();
  const opened = openMailer({ mail: inbox.config(), baseUrl }, PROJECT_ROOT);
  if (!opened) throw new Error('no mailer');
  mailer = opened;
});
afterEach(async () => {
  mailer.close();
  await inbox.close();
});

function letter(
  kind: 'invitation' | 'reminder',
  { locale = 'vi', name = 'Nguyễn Văn An' } = {},
): Letter {
  return {
    key: 'a1b2c3',
    substance: {
      kind,
      content: { to: 'an@xa.example', name, locale, token: TOKEN },
    },
    survey: {
      organisation: both('Phòng Nội vụ'),
      name: { vi: 'Khảo sát CCHC 2024', en: 'Survey 2024' },
      closesOn: day('2024-12-31'),
      unsubscribeToken: 'moi-1.xyz',
    },
  };
}

test('an invitation arrives with its words, link and one-click stop, as text and as HTML', async () => {
  expect(await mailer.deliver(letter('invitation'))).toEqual({ kind: 'accepted' });
  const [mail] = inbox.received;
  expect(mail).toMatchObject({
    subject: 'Mời trả lời: Khảo sát CCHC 2024',
    messageId: '<a1b2c3@khao-sat.example>',
    from: { text: '"Phòng Nội vụ" <noi-vu@khao-sat.example>' },
    to: { value: [{ name: 'Nguyễn Văn An', address: 'an@xa.example' }] },
  });
  const stop = `${baseUrl}/huy-nhan-thu/moi-1.xyz`;
  expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: stop } });
  expect(mail?.headerLines.map(({ line }) => line)).toEqual(
    expect.arrayContaining([
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Auto-Submitted: auto-generated',
    ]),
  );
  expect(readHtml(String(mail?.html)).faults).toEqual([]);
  for (const body of [mail?.text ?? '', String(mail?.html).replaceAll('<wbr>', '')]) {
    expect(body).toContain('Kính gửi Nguyễn Văn An,');
    expect(body).toContain('đến hết ngày 31/12/2024');
    expect(body).toContain(`${baseUrl}/m/${TOKEN}`);
    expect(body).toContain(stop);
  }
});

test('a reminder in English says that it is one', async () => {
  await mailer.deliver(letter('reminder', { locale: 'en' }));
  expect(inbox.received[0]?.subject).toBe('Reminder: Survey 2024 (until 31/12/2024)');
  expect(inbox.received[0]?.text).toContain('Dear Nguyễn Văn An,');
});

test('markup in a name stays words', async () => {
  await mailer.deliver(letter('invitation', { name: '<b>An</b>\r\nBcc: x@y.example' }));
  expect(String(inbox.received[0]?.html)).toContain('&lt;b&gt;An&lt;/b&gt;');
  expect(inbox.received[0]?.headers.has('bcc')).toBe(false);
  expect(inbox.recipients()).toEqual(['an@xa.example']);
});

test('a link to an account names its hours and stops nothing', async () => {
  const content = {
    to: 'a@b.example',
    name: 'Lê Thị Bình',
    locale: 'vi',
    path: '/quan-ly/lien-ket/abc',
    purpose: 'new-account',
  } as const;
  await mailer.deliver({ key: 'k', substance: { kind: 'account-link', content } });
  const [mail] = inbox.received;
  expect(mail?.text).toContain(`${baseUrl}/quan-ly/lien-ket/abc`);
  expect(mail?.text).toContain('trong 24 giờ');
  expect(mail?.headers.has('list')).toBe(false);
});

test.each([
  ['recipient', '550 5.1.1 <an@xa.example> user unknown', 'refused-for-good', '550 5.1.1'],
  ['recipient', '450 4.2.1 an@xa.example is busy', 'refused-for-now', '450 4.2.1'],
  ['content', '554 5.7.1 spam', 'refused-for-good', '554 5.7.1'],
  ['content', '451 try later', 'refused-for-now', '451'],
  ['content', '421 4.3.2 closing', 'unreachable', '421 4.3.2'],
  ['sender', '550 5.7.1 sender not allowed', 'unreachable', '550 5.7.1'],
  ['sign-in', '535 5.7.8 who?', 'unreachable', '535 5.7.8'],
] as const)('at %s “%s” is %s, and only its code is kept', async (at, reply, kind, code) => {
  inbox.refuse = (step) => (step === at ? reply : undefined);
  expect(await mailer.deliver(letter('invitation'))).toEqual({ kind, code });
});

test('a connection that breaks while the letter is sent concerns the server, and is not repeated here', async () => {
  let tries = 0;
  inbox.refuse = (step) => {
    if (step !== 'content') return undefined;
    tries += 1;
    return 'drop';
  };
  expect(await mailer.deliver(letter('invitation'))).toMatchObject({ kind: 'unreachable' });
  expect(tries).toBe(1);
});

test('a server that is not there is unreachable', async () => {
  await inbox.close();
  expect(await mailer.deliver(letter('invitation'))).toEqual({
    kind: 'unreachable',
    code: 'ESOCKET',
  });
  inbox = await SmtpInbox.open();
});

test('a wrong password is a fault of the settings, not of the mail', async () => {
  const mail = inbox.config();
  const stranger = openMailer(
    { mail: { ...mail, server: { ...mail.server, password: 'x' } }, baseUrl },
    PROJECT_ROOT,
  );
  expect(await stranger?.deliver(letter('invitation'))).toMatchObject({ kind: 'unreachable' });
  stranger?.close();
});

describe('TLS', () => {
  /** Delivers once to a server of the settings. */
  async function deliverTo(server: Partial<MailConfig['server']>): Promise<Delivery | undefined> {
    const mail = inbox.config();
    const other = openMailer(
      { mail: { ...mail, server: { ...mail.server, ...server } }, baseUrl },
      PROJECT_ROOT,
    );
    const delivery = await other?.deliver(letter('invitation'));
    other?.close();
    return delivery;
  }

  test('is demanded of a server on another machine before anything is said', async () => {
    let asked = false;
    inbox.refuse = () => {
      asked = true;
      return undefined;
    };
    // Leads to this machine without being one of its names.
    expect(await deliverTo({ host: '0.0.0.0' })).toMatchObject({ kind: 'unreachable' });
    expect(asked).toBe(false);
  });

  test('with a certificate that nobody vouches for is refused', async () => {
    const secure = await SmtpInbox.open({ secure: true });
    const { server } = secure.config();
    expect(await deliverTo(server)).toMatchObject({ kind: 'unreachable' });
    expect(secure.received).toEqual([]);
    await secure.close();
  });
});

test('without a mail server in the settings there is no mailer', () => {
  expect(openMailer({ baseUrl }, PROJECT_ROOT)).toBeUndefined();
});
