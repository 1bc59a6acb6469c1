import fc from 'fast-check';
import { questionsOf, type Form } from '../../../server/domain/form/form';
import { hasOrders, inOrder, ORDERS } from '../../../server/domain/form/item-order';
import { prepareForm } from '../../../server/domain/form/prepare-form';
import { aPack, choice } from '../../support/a-pack';

const ALL_ORDERS = Array.from({ length: ORDERS }, (_, order) => order);

interface Drawn {
  readonly order: 'fixed' | 'random';
  /** For each question the places of earlier ones that it depends on, and whether it may end the form. */
  readonly questions: readonly { readonly needs: number | null; readonly ends: boolean }[];
}

const drawnSection: fc.Arbitrary<Drawn> = fc.record({
  order: fc.constantFrom('fixed', 'random'),
  questions: fc.array(
    fc.record({
      needs: fc.option(fc.nat({ max: 30 })),
      ends: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

test('every order asks the same questions, section by section', () => {
  fc.assert(
    fc.property(fc.array(drawnSection, { minLength: 1, maxLength: 4 }), (drawn) => {
      const form = formOf(drawn);
      for (const order of ALL_ORDERS) {
        const arranged = inOrder(form, order);
        expect(arranged.sections.map(({ questions }) => idsOf(questions).sort())).toEqual(
          form.sections.map(({ questions }) => idsOf(questions).sort()),
        );
      }
    }),
  );
});

test('a question stays after those that it depends on and after one that may end the form', () => {
  fc.assert(
    fc.property(fc.array(drawnSection, { minLength: 1, maxLength: 4 }), (drawn) => {
      const form = formOf(drawn);
      const pack = idsOf(questionsOf(form));
      for (const order of ALL_ORDERS) {
        const asked = questionsOf(inOrder(form, order));
        const places = new Map(asked.map(({ id }, place) => [id, place]));
        for (const { id, hideWhen } of asked) {
          if (hideWhen) expect(places.get(hideWhen.question)).toBeLessThan(places.get(id) ?? 0);
        }
        for (const ending of asked.filter(({ id }) => id.endsWith('e'))) {
          for (const later of pack.slice(pack.indexOf(ending.id) + 1)) {
            expect(places.get(later)).toBeGreaterThan(places.get(ending.id) ?? 0);
          }
        }
      }
    }),
  );
});

test('sections in a fixed order and order 0 are as in the pack', () => {
  const form = formOf([plain('fixed', 5), plain('random', 5)]);
  expect(inOrder(form, 0)).toBe(form);
  for (const order of ALL_ORDERS) {
    expect(inOrder(form, order).sections[0]).toBe(form.sections[0]);
  }
  const fixed = formOf([plain('fixed', 5)]);
  expect([hasOrders(form), hasOrders(fixed)]).toEqual([true, false]);
  expect(inOrder(fixed, 3)).toBe(fixed);
});

test('without conditions the eight orders differ, and every question has the same mean place', () => {
  const form = formOf([plain('random', 9)]);
  const orders = ALL_ORDERS.map((order) => idsOf(questionsOf(inOrder(form, order))));
  expect(new Set(orders.map(String)).size).toBe(ORDERS);
  for (const id of orders[0] ?? []) {
    const places = orders.map((order) => order.indexOf(id));
    expect(places.reduce((sum, place) => sum + place, 0)).toBe(4 * ORDERS);
  }
});

function plain(order: Drawn['order'], count: number): Drawn {
  return { order, questions: Array.from({ length: count }, () => ({ needs: null, ends: false })) };
}

/** Question `q<n>` in the order of asking; those that may end the form are called `q<n>e`. */
function formOf(drawn: readonly Drawn[]): Form {
  const all = drawn.flatMap(({ questions }) => questions);
  const ids = all.map(({ ends }, place) => `q${place}${ends ? 'e' : ''}`);
  const questions = Object.fromEntries(
    all.map(({ needs, ends }, place) => {
      const deciding = needs !== null && place > 0 ? ids[needs % place] : undefined;
      const condition = deciding && { hideWhen: { question: deciding, in: ['1'] } };
      return [ids[place] ?? '', choice(ends ? ['1', '2!'] : ['1', '2'], { ...condition })];
    }),
  );
  const pack = aPack({ questions, asked: { G1: ids } });
  let from = 0;
  const sections = drawn.map(({ order, questions: { length } }, index) => {
    from += length;
    return {
      id: `s${index}`,
      layout: 'list' as const,
      order,
      questions: ids.slice(from - length, from),
    };
  });
  const [questionnaire] = pack.questionnaires;
  if (!questionnaire) throw new Error('the pack asks nobody');
  return prepareForm({ ...pack, questionnaires: [{ ...questionnaire, sections }] }, 'G1', {
    terms: {},
  });
}

function idsOf(questions: readonly { readonly id: string }[]): string[] {
  return questions.map(({ id }) => id);
}
