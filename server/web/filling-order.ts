/** Which order of asking a filling gets: it follows from its secret, so it is the same when the form comes back. */
import type { Door } from '../actions/open-door';
import type { Form } from '../domain/form/form';
import { hasOrders, inOrder, ORDERS } from '../domain/form/item-order';
import { digest } from '../ids';

/** From 0 to `ORDERS` - 1; always 0 for a form that is asked in one order only. */
export function orderOf(form: Form, secret: string): number {
  return hasOrders(form) ? parseInt(digest('order', secret).slice(0, 8), 16) % ORDERS : 0;
}

/** The door with its form in the order of the filling. */
export function inFillingOrder(door: Door, secret: string): Door {
  return { ...door, form: inOrder(door.form, orderOf(door.form, secret)) };
}
