import { isLive, isToTouch } from '../../../server/domain/access/session';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = 1_000_000_000_000;

function session(seenAfter: number) {
  return {
    id: 's',
    account: 'a',
    generation: 0,
    startedAt: START,
    seenAt: START + seenAfter,
    browser: '',
  };
}

test('ASVS 7.3.1: half an hour without a request ends a session', () => {
  expect(isLive(session(HOUR), START + HOUR + 30 * MINUTE - 1)).toBe(true);
  expect(isLive(session(HOUR), START + HOUR + 30 * MINUTE)).toBe(false);
});

test('ASVS 7.3.2: after twelve hours a session is over, however busy', () => {
  const busy = session(12 * HOUR - 1);
  expect(isLive(busy, START + 12 * HOUR - 1)).toBe(true);
  expect(isLive(busy, START + 12 * HOUR)).toBe(false);
});

test('the last use is written down once a minute', () => {
  expect(isToTouch(session(0), START + MINUTE - 1)).toBe(false);
  expect(isToTouch(session(0), START + MINUTE)).toBe(true);
});
