import { addCount, EMPTY_COUNT } from '../../../server/domain/tally/partition-count';
import { mergeTallies, type Tally } from '../../../server/domain/tally/tally';

const tally = (responses: number): Tally => ({ responses, questions: {}, valid: { c: responses } });

test('desks are added up one by one, whatever their code', () => {
  const first = { tally: tally(3), desks: { a: 2, constructor: 1 } };
  const second = { tally: tally(4), desks: { a: 1, b: 3 } };
  expect(addCount(first, second)).toEqual({
    tally: mergeTallies([first.tally, second.tally]),
    desks: { a: 3, b: 3, constructor: 1 },
  });
});

test('the empty count changes nothing', () => {
  const count = { tally: tally(2), desks: { a: 2 } };
  expect(addCount(count, EMPTY_COUNT)).toEqual(count);
  expect(addCount(EMPTY_COUNT, count)).toEqual(count);
});
