import fc from 'fast-check';
import type { Answers } from '../../../server/domain/answers/answers';
import { validateAnswers } from '../../../server/domain/answers/validate-answers';
import { toDecimal } from '../../../server/domain/score/ratio';
import { score } from '../../../server/domain/score/score';
import {
  EMPTY_TALLY,
  mergeTallies,
  TallySum,
  type Tally,
} from '../../../server/domain/tally/tally';
import { aForm, aPack, choice, onScale } from '../../support/a-pack';
import { count } from '../../support/responses';

const pack = aPack({
  criteria: {
    '1.1': { max: '1.25', by: { G1: ['q1', 'q2'] } },
    '8.1': { max: '3.00', index: 'SIPAS' },
  },
  indexes: { SIPAS: { groups: ['G1'], factors: { F: ['dv1'], G: ['dv2'] } } },
  questions: {
    S1: choice(['1', '2!']),
    q2: onScale('muc4', { hideWhen: { question: 'q1', in: ['D'] } }),
    xa: { kind: 'unit-choice', text: { vi: '?' }, unitKinds: ['xa'] },
  },
  asked: { G1: ['S1', 'q1', 'q2', 'dv1', 'dv2', 'xa'] },
});
const form = aForm(pack);

const level = fc.constantFrom('A', 'B', 'C', 'D', 'KB');
const satisfaction = fc.constantFrom('1', '2', '3', '4', '5', 'KB');

/** Valid responses, spoilt ballots among them. */
const response: fc.Arbitrary<Answers> = fc
  .record(
    {
      S1: fc.constantFrom('1', '1', '1', '2'),
      q1: fc.oneof(level, fc.constant(['A', 'B'])),
      q2: level,
      dv1: satisfaction,
      dv2: satisfaction,
      xa: fc.constantFrom('x1', 'x2', 'constructor', '__proto__'),
    },
    { requiredKeys: [] },
  )
  .map((answers) => {
    const valid = validateAnswers(form, answers, { acceptSpoilt: true });
    if (!valid.ok) throw new Error(JSON.stringify(valid.error));
    return valid.value.answers;
  });
const responses = fc.array(response, { maxLength: 30 });
const tally: fc.Arbitrary<Tally> = responses.map((all) => count(pack, 'G1', all));

test('identity: the empty tally changes nothing', () => {
  fc.assert(
    fc.property(tally, (a) => {
      expect(mergeTallies([a, EMPTY_TALLY])).toEqual(a);
      expect(mergeTallies([EMPTY_TALLY, a])).toEqual(a);
      expect(mergeTallies([a, count(pack, 'G1', [])])).toEqual(a);
    }),
  );
});

test('commutative', () => {
  fc.assert(
    fc.property(tally, tally, (a, b) => {
      expect(mergeTallies([a, b])).toEqual(mergeTallies([b, a]));
    }),
  );
});

test('associative', () => {
  fc.assert(
    fc.property(tally, tally, tally, (a, b, c) => {
      expect(mergeTallies([mergeTallies([a, b]), c])).toEqual(
        mergeTallies([a, mergeTallies([b, c])]),
      );
    }),
  );
});

test('the fold may be cut anywhere, into any number of parts', () => {
  fc.assert(
    fc.property(fc.array(responses, { maxLength: 5 }), (parts) => {
      const merged = mergeTallies(parts.map((part) => count(pack, 'G1', part)));
      const whole = parts.length === 0 ? EMPTY_TALLY : count(pack, 'G1', parts.flat());
      expect(merged).toEqual(whole);
    }),
  );
});

test('what is taken out of a sum is as if it had never been in, in any order', () => {
  const steps = fc.array(fc.tuple(tally, fc.boolean()), { maxLength: 8 }).chain((parts) =>
    fc.tuple(
      fc.constant(parts),
      fc.shuffledSubarray(
        parts.flatMap(([, leaves], part) => (leaves ? [part] : [])),
        { minLength: parts.filter(([, leaves]) => leaves).length },
      ),
    ),
  );
  fc.assert(
    fc.property(steps, ([parts, leaving]) => {
      const sum = new TallySum();
      for (const [part] of parts) sum.add(part);
      for (const part of leaving) sum.remove(parts[part]![0]);
      const staying = parts.filter(([, leaves]) => !leaves).map(([part]) => part);
      expect(sum.tally()).toEqual(mergeTallies(staying));
    }),
  );
});

test('merging changes neither side', () => {
  fc.assert(
    fc.property(tally, tally, (a, b) => {
      const before = structuredClone([a, b]);
      mergeTallies([a, b]);
      expect([a, b]).toEqual(before);
    }),
  );
});

test('conservation: each response is in exactly one of the five counts of a question', () => {
  fc.assert(
    fc.property(tally, (a) => {
      for (const { answered, noOpinion, blank, notApplicable, spoilt } of Object.values(
        a.questions,
      )) {
        expect(answered + noOpinion + blank + notApplicable + spoilt).toBe(a.responses);
      }
    }),
  );
});

test('options of a single choice sum to its answers; nobody is valid twice', () => {
  fc.assert(
    fc.property(tally, (a) => {
      for (const { answered, options } of Object.values(a.questions)) {
        expect(Object.values(options).reduce((sum, n) => sum + n, 0)).toBe(answered);
      }
      for (const n of Object.values(a.valid)) expect(n).toBeLessThanOrEqual(a.responses);
    }),
  );
});

test('the score does not depend on the order of the responses', () => {
  const shuffled = responses.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      const total = (list: readonly Answers[]): string =>
        toDecimal(score(pack, new Map([['G1', count(pack, 'G1', list)]])).total, 6);
      expect(total(other)).toBe(total(all));
    }),
  );
});

test('points lie between zero and the maximum', () => {
  fc.assert(
    fc.property(tally, (a) => {
      const card = score(pack, new Map([['G1', a]]));
      expect(card.total.compare(0)).toBeGreaterThanOrEqual(0);
      expect(card.total.compare(card.max)).toBeLessThanOrEqual(0);
      for (const criterion of card.fields.flatMap((field) => field.criteria)) {
        expect(criterion.points === undefined).toBe(criterion.ratio === undefined);
      }
    }),
  );
});
