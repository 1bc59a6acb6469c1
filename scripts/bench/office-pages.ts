/** Pages of the office as a browser that is signed in gets them. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { openSession } from '../../server/actions/accounts/open-session';
import type { Deps } from '../../server/deps';
import { paths } from '../../server/web/paths';
import { LARGE_CAMPAIGN } from './large-campaign';

/** Requests that are not measured: the first of them counts what nobody has counted yet. */
const WARMING = 3;

/** The address of every pattern whose parts are known here. */
export async function officePages(deps: Deps): Promise<readonly string[]> {
  const opened = await deps.campaigns.open(LARGE_CAMPAIGN);
  const desk = (await deps.store.desks.list())[0];
  const parts: Readonly<Record<string, string | undefined>> = {
    campaign: LARGE_CAMPAIGN,
    criterion: opened?.pack.fields[0]?.criteria[0]?.id,
    desk: desk?.code,
    unit: desk?.unit,
  };
  const filled = Object.values(paths.office).map(({ pattern }) =>
    pattern.replace(/:(\w+)/g, (part, name: string) => parts[name] ?? part),
  );
  return [...new Set(filled)].filter((path) => !path.includes(':'));
}

interface Got {
  readonly status: number;
  readonly type: string;
}

export class PageReader {
  private constructor(
    private readonly port: number,
    private readonly cookie: string,
  ) {}

  /** Signs a manager in. */
  static async signIn(deps: Deps, port: number): Promise<PageReader> {
    const id = randomUUID();
    const account = { id, username: id, name: 'Bench', activated: true, disabled: false };
    await deps.store.accounts.add({ ...account, roles: ['admin', 'manager', 'auditor'] }, '-');
    const record = await deps.store.accounts.find(id);
    if (!record) throw new Error('the account was not added');
    const token = await openSession(deps, record, { address: '127.0.0.1', browser: '' });
    return new PageReader(port, `phien=${token}`);
  }

  /** Those of the addresses that are pages; asks each a few times. */
  async found(all: readonly string[]): Promise<readonly string[]> {
    const pages: string[] = [];
    for (const [index, path] of all.entries()) {
      const agent = new Agent({ keepAlive: true });
      let got: Got | undefined;
      for (let n = 0; n < WARMING; n += 1) got = await this.get(path, agent, index);
      agent.destroy();
      if (got?.status === 200 && got.type.startsWith('text/html')) pages.push(path);
    }
    return pages;
  }

  /** Milliseconds of each request, by page. */
  async measure(
    pages: readonly string[],
    requests: number,
  ): Promise<ReadonlyMap<string, readonly number[]>> {
    const times = new Map<string, number[]>();
    for (const [index, path] of pages.entries()) {
      const agent = new Agent({ keepAlive: true });
      const own: number[] = [];
      times.set(path, own);
      for (let n = 0; n < requests; n += 1) {
        const start = performance.now();
        const { status } = await this.get(path, agent, index);
        own.push(performance.now() - start);
        if (status !== 200) throw new Error(`${path} answered ${status}`);
      }
      agent.destroy();
    }
    return times;
  }

  /** Each page comes from an address of its own, since addresses have a ceiling of requests a minute. */
  private get(path: string, agent: Agent, index: number): Promise<Got> {
    return new Promise((resolve, reject) => {
      request(
        {
          port: this.port,
          host: '127.0.0.1',
          localAddress: `127.0.1.${index + 1}`,
          path,
          agent,
          headers: { cookie: this.cookie, accept: 'text/html' },
        },
        (res) => {
          const got = { status: res.statusCode ?? 0, type: res.headers['content-type'] ?? '' };
          // only pages come to an end; streams of events do not
          if (!got.type.startsWith('text/html')) res.once('close', () => resolve(got)).destroy();
          else
            res
              .once('error', reject)
              .once('end', () => resolve(got))
              .resume();
        },
      )
        .once('error', reject)
        .end();
    });
  }
}
