/**
 * Orders of asking: what stands first in a long list is answered more carefully than what stands last, so
 * the questions of a section may be asked in one of eight orders that even this out.
 */
import type { AskedQuestion, Form } from './form';
import { conditionsOf, mayEnd } from './visibility';

/** As many as there are pages to be kept of one form. */
export const ORDERS = 8;

/** Whether any section of the form is asked in several orders. */
export function hasOrders(form: Form): boolean {
  return form.sections.some((section) => section.order === 'random');
}

/**
 * The form with the questions of its `random` sections in one of the orders. Order 0 is the pack's; the
 * odd ones are the mirrors of those before them, so that over all orders every question has the same mean
 * place. A question stays after those that its conditions name and after one that may end the form.
 * @param order an integer from 0 to `ORDERS` - 1
 */
export function inOrder(form: Form, order: number): Form {
  if (order === 0 || !hasOrders(form)) return form;
  return {
    ...form,
    sections: form.sections.map((section) =>
      section.order === 'random'
        ? { ...section, questions: arranged(section.questions, order) }
        : section,
    ),
  };
}

/** The first in the wished order whose predecessors have all been placed, again and again. */
function arranged(questions: readonly AskedQuestion[], order: number): AskedQuestion[] {
  const wished =
    order % 2 === 0 ? shuffled(questions, order) : shuffled(questions, order - 1).reverse();
  const before = predecessors(questions);
  const placed: AskedQuestion[] = [];
  while (wished.length > 0) {
    const at = wished.findIndex(({ id }) =>
      (before.get(id) ?? []).every((needed) => placed.includes(needed)),
    );
    placed.push(...wished.splice(at, 1));
  }
  return placed;
}

function predecessors(
  questions: readonly AskedQuestion[],
): ReadonlyMap<string, readonly AskedQuestion[]> {
  return new Map(
    questions.map((question, place) => {
      const named = new Set(conditionsOf(question).map((condition) => condition.question));
      const earlier = questions.slice(0, place);
      return [question.id, earlier.filter((one) => named.has(one.id) || mayEnd(one))];
    }),
  );
}

/** Draws from the back with a small linear congruence: the same on every machine, 0 changes nothing. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  if (seed === 0) return result;
  let state = seed;
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const moved = result.splice(other, 1);
    result.splice(last, 0, ...moved);
  }
  return result;
}
