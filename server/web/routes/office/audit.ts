/** The audit log: a page to search, a file, and the check of its chain. */
import { verifyLog } from '../../../actions/audit/verify-log';
import { writeCsv } from '../../../sheets/write-csv';
import { paths } from '../../paths';
import { download, page } from '../../staff/reply';
import type { StaffRoute } from '../../staff/staff-route';
import { entryWords } from '../../view-models/office/audit/entry-words';
import { auditCheckPage, auditLogPage, LOG_COLUMNS } from '../../view-models/office/audit/log';
import { readSearch, searchFilter } from '../../view-models/office/audit/search';
import type { Web } from '../../web';

const PAGE = 100;

export function auditRoutes(web: Web): readonly StaffRoute[] {
  const { deps } = web;
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.audit.pattern,
      right: 'audit.read',
      handle: async ({ query, context }) => {
        const search = readSearch(query);
        const below = Number(query.duoi ?? NaN);
        const found = await deps.store.audit.search(
          searchFilter(search),
          PAGE + 1,
          Number.isInteger(below) ? below : undefined,
        );
        const model = auditLogPage({
          ...context(),
          search,
          entries: found.slice(0, PAGE),
          hasOlder: found.length > PAGE,
          people: await peopleOf(web),
        });
        return page('office/audit/log', model);
      },
    },
    {
      method: 'get',
      path: office.auditFile.pattern,
      right: 'audit.read',
      handle: async ({ query, context }) => {
        const content = await logFile(web, searchFilter(readSearch(query)), context().t);
        return download({ name: 'nhat-ky.csv', type: 'csv', content });
      },
    },
    {
      method: 'get',
      path: office.auditCheck.pattern,
      right: 'audit.read',
      handle: async ({ context }) => {
        const verification = await verifyLog(deps);
        return page('office/audit/check', auditCheckPage({ ...context(), verification }));
      },
    },
  ];
}

/** Every matching line, with its hashes, so that the chain can be checked by other means. */
async function logFile(
  web: Web,
  filter: ReturnType<typeof searchFilter>,
  t: ReturnType<Web['translatorFor']>,
): Promise<Buffer> {
  const names = new Map((await peopleOf(web)).map(({ id, name }) => [id, name]));
  const rows: string[][] = [
    [...LOG_COLUMNS, 'previous', 'hash'].map((name) => t(`audit:column.${name}`)),
  ];
  for await (const entry of web.deps.store.audit.stream(filter)) {
    const words = entryWords(entry, t, names);
    rows.push([...LOG_COLUMNS.map((name) => words[name]), entry.previous, entry.hash]);
  }
  return writeCsv(rows);
}

async function peopleOf({ deps }: Web): Promise<readonly { id: string; name: string }[]> {
  const accounts = await deps.store.accounts.list();
  return accounts.map(({ account: { id, name } }) => ({ id, name }));
}
