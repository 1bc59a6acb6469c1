import { troubleOf } from '../../../server/domain/mail/trouble';

test.each([
  ['550 5.1.1', 'address'],
  ['550', 'address'],
  ['EENVELOPE', 'address'],
  ['452 4.2.2', 'mailbox'],
  ['550 5.2.1', 'mailbox'],
  ['554 5.7.1', 'policy'],
  ['550 5.7.1', 'policy'],
  ['554', 'refused'],
  ['552 5.3.4', 'refused'],
  ['451', 'later'],
  ['421 4.3.2', 'later'],
  ['535 5.7.8', 'sign-in'],
  ['EAUTH', 'sign-in'],
  ['ECONNECTION', 'network'],
  ['internal', 'internal'],
])('%s is %s', (code, trouble) => {
  expect(troubleOf(code)).toBe(trouble);
});
