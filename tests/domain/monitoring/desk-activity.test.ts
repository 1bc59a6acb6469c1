import type { Desk } from '../../../server/domain/campaign/desk';
import { day, type Day } from '../../../server/domain/day';
import {
  deskActivity,
  rushes,
  type DeskQuestion,
} from '../../../server/domain/monitoring/desk-activity';
import type { Trend } from '../../../server/domain/monitoring/response-counts';

const desk = (code: string): Desk => ({ code, name: { vi: code }, unit: 'u', doors: [] });

const trend = (days: Record<string, number>): Trend => ({
  total: Object.values(days).reduce((sum, n) => sum + n, 0),
  byDay: new Map(Object.entries(days).map(([on, n]): [Day, number] => [day(on), n])),
});

const ask = (desks: Record<string, Record<string, number>>, today: string): DeskQuestion => ({
  desks: Object.keys(desks).map(desk),
  counts: { byDesk: new Map(Object.entries(desks).map(([code, days]) => [code, trend(days)])) },
  opensOn: day('2024-11-18'),
  closesOn: day('2024-11-29'),
  today: day(today),
});

test('a desk is silent after two full working days without an answer', () => {
  const days = { '2024-11-19': 3, '2024-11-21': 2 };
  const on = (today: string) => deskActivity(ask({ a: days }, today))[0];
  expect(on('2024-11-21')).toMatchObject({
    answers: 5,
    today: 2,
    lastOn: '2024-11-21',
    quietDays: 0,
    silent: false,
  });
  expect(on('2024-11-25')).toMatchObject({ today: 0, quietDays: 1, silent: false });
  expect(on('2024-11-26')).toMatchObject({ quietDays: 2, silent: true });
});

test('a desk that never had an answer counts from the opening day', () => {
  const on = (today: string) => deskActivity(ask({ a: {} }, today))[0];
  expect(on('2024-11-18')).toEqual({
    desk: desk('a'),
    answers: 0,
    today: 0,
    quietDays: 0,
    silent: false,
  });
  expect(on('2024-11-20')).toMatchObject({ quietDays: 2, silent: true });
});

test('after closing nobody is silent for longer', () => {
  const days = { '2024-11-28': 1 };
  expect(deskActivity(ask({ a: days }, '2025-03-01'))[0]).toMatchObject({ quietDays: 1 });
});

describe('a rush', () => {
  const usual = {
    '2024-11-18': 4,
    '2024-11-19': 5,
    '2024-11-20': 4,
    '2024-11-21': 3,
    '2024-11-22': 6,
  };

  test('is a day of twenty answers and five times the usual day', () => {
    const found = (answers: number) =>
      rushes(ask({ a: { ...usual, '2024-11-25': answers } }, '2024-11-26'));
    expect(found(19)).toEqual([]);
    expect(found(20)).toEqual([{ desk: desk('a'), day: '2024-11-25', answers: 20, usual: 4 }]);
  });

  test('is none where every day is busy, however busy', () => {
    const busy = Object.fromEntries(Object.keys(usual).map((on) => [on, 80]));
    expect(rushes(ask({ a: { ...busy, '2024-11-25': 399 } }, '2024-11-26'))).toEqual([]);
    expect(rushes(ask({ a: { ...busy, '2024-11-25': 400 } }, '2024-11-26'))).toHaveLength(1);
  });

  test('cannot be told before the desk has a usual day', () => {
    const few = { '2024-11-18': 1, '2024-11-19': 1, '2024-11-20': 1, '2024-11-21': 1 };
    expect(rushes(ask({ a: { ...few, '2024-11-25': 90 } }, '2024-11-26'))).toEqual([]);
  });

  test('the latest comes first', () => {
    const two = { ...usual, '2024-11-25': 60, '2024-11-26': 70 };
    expect(rushes(ask({ a: two }, '2024-11-27')).map((rush) => rush.day)).toEqual([
      '2024-11-26',
      '2024-11-25',
    ]);
  });
});
