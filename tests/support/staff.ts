/** Somebody of the office who is signed in, through the real session. */
import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { openSession } from '../../server/actions/accounts/open-session';
import { csrfOf } from '../../server/actions/accounts/read-session';
import type { Role } from '../../server/domain/access/role';
import type { TestApp } from './app';

/** Values of a form; an array sends the name several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Staff {
  /** Id of the account. */
  readonly account: string;
  readonly cookie: string;
  readonly csrf: string;
  get(path: string): Test;
  /** Sends a form with its token. */
  post(path: string, fields?: Fields): Test;
  /** Sends a form with a file. */
  upload(
    path: string,
    name: string,
    file: { name: string; content: Buffer },
    fields?: Fields,
  ): Test;
}

/** Makes an account with these roles and signs it in. */
export async function signIn(
  { app, deps }: Pick<TestApp, 'app' | 'deps'>,
  roles: readonly Role[],
  unit?: string,
): Promise<Staff> {
  const id = randomUUID();
  const account = {
    id,
    username: `nguoi.${id.slice(0, 8)}`,
    name: 'Nguyễn Thị Thử',
    roles,
    ...(unit !== undefined && { unit }),
    disabled: false,
    activated: true,
  };
  await deps.store.accounts.add(account, 'no password opens this');
  const record = await deps.store.accounts.find(id);
  if (!record) throw new Error('the account was not added');
  const token = await openSession(deps, record, { address: '127.0.0.1', browser: '' });
  const cookie = `phien=${token}`;
  const csrf = csrfOf(token);
  return {
    account: id,
    cookie,
    csrf,
    get: (path) => request(app).get(path).set('Cookie', cookie),
    post: (path, fields = {}) =>
      request(app)
        .post(path)
        .set('Cookie', cookie)
        .type('form')
        .send(encode({ _csrf: csrf, ...fields })),
    upload(path, name, file, fields = {}) {
      const sent = request(app).post(path).set('Cookie', cookie).field('_csrf', csrf);
      for (const [key, value] of Object.entries(fields)) {
        for (const one of [value].flat()) void sent.field(key, one);
      }
      return sent.attach(name, file.content, file.name);
    },
  };
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  return new URLSearchParams(pairs).toString();
}
