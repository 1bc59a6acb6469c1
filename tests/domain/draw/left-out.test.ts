import { leaveOutRepeats } from '../../../server/domain/draw/left-out';
import type { Transaction } from '../../../server/domain/draw/transaction';

const BASE = { group: 'G6', unit: '08986', name: 'Nguyễn Văn An' };

const INVITED = '0999999999';

function leaveOut(...transactions: Partial<Transaction>[]) {
  const rows = transactions.map((transaction, index) => ({
    line: index + 2,
    transaction: { ...BASE, dossier: `H${index}`, ...transaction },
  }));
  const { kept, leftOut } = leaveOutRepeats(rows, ({ phone }) => phone === INVITED);
  return { kept: kept.map(({ dossier }) => dossier), leftOut };
}

test('the same dossier, phone or e-mail is kept once, in the order of the file', () => {
  const { kept, leftOut } = leaveOut(
    { dossier: 'A', phone: '0912345678' },
    { dossier: 'a', phone: '0987654321' },
    { dossier: 'B', phone: '0912345678', name: 'Tên khác' },
    { dossier: 'C', email: 'an@example.vn' },
    { dossier: 'D', email: 'an@example.vn', phone: '0900000001' },
  );
  expect(kept).toEqual(['A', 'C']);
  expect(leftOut).toEqual({
    counts: { dossier: 1, phone: 1, email: 1, name: 0, invited: 0 },
    shown: [
      { line: 3, kept: 2, reason: 'dossier' },
      { line: 4, kept: 2, reason: 'phone' },
      { line: 6, kept: 5, reason: 'email' },
    ],
  });
});

test('what a left out row adds about a person leads to the kept row', () => {
  const { kept, leftOut } = leaveOut(
    { phone: '0912345678' },
    { phone: '0912345678', email: 'an@example.vn' },
    { email: 'an@example.vn' },
  );
  expect(kept).toEqual(['H0']);
  expect(leftOut.shown.map((row) => row.kept)).toEqual([2, 2]);
});

test('names count only where neither phone nor e-mail can tell people apart', () => {
  const address = 'Thôn 2';
  const { kept } = leaveOut(
    { address },
    { address: 'THÔN 2', name: 'NGUYỄN VĂN AN' },
    { address: 'Thôn 3' },
    { address, unit: '09010' },
    { address, phone: '0912345678' },
  );
  expect(kept).toEqual(['H0', 'H2', 'H3', 'H4']);
});

test('a firm and a citizen may share a phone', () => {
  const phone = '0912345678';
  expect(leaveOut({ phone }, { phone, group: 'G5' }).kept).toEqual(['H0', 'H1']);
});

test('counts are complete, rows are shown up to two hundred', () => {
  const rows = Array.from({ length: 301 }, () => ({ phone: '0912345678' }));
  const { leftOut } = leaveOut(...rows);
  expect(leftOut.counts.phone).toBe(300);
  expect(leftOut.shown).toHaveLength(200);
});

test('who is invited already is left out', () => {
  const { kept, leftOut } = leaveOut({ phone: INVITED }, { phone: '0912345678' });
  expect(kept).toEqual(['H1']);
  expect(leftOut.counts.invited).toBe(1);
  expect(leftOut.shown).toEqual([{ line: 2, reason: 'invited' }]);
});
