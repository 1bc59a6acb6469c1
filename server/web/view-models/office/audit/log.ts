/** The audit log: search, lines, file, and the check of its chain. */
import type { LogVerification } from '../../../../actions/audit/verify-log';
import type { AuditEntry } from '../../../../domain/audit/audit-entry';
import { numbersIn } from '../../../../domain/numbers';
import { paths } from '../../../paths';
import { numberCell, textCell, type TableModel } from '../../components';
import { officeFrame, withQuery, type OfficeFrame, type PageContext } from '../../frame';
import { entryWords } from './entry-words';
import { searchModel, searchQuery, type AuditSearch, type SearchModel } from './search';

export interface AuditLogModel extends OfficeFrame {
  readonly search: SearchModel;
  readonly lines: TableModel;
  /** The next, older page; empty when there is none. */
  readonly olderHref: string;
  readonly fileHref: string;
  readonly checkHref: string;
}

export interface AuditCheckModel extends OfficeFrame {
  readonly sound: boolean;
  readonly summary: string;
  readonly head: string;
  readonly faults: readonly string[];
}

const TEXT_COLUMNS = ['at', 'actor', 'event', 'object', 'fields'] as const;
export const LOG_COLUMNS = ['sequence', ...TEXT_COLUMNS] as const;

/** A page of the log, the newest line first. */
export function auditLogPage(
  input: PageContext & {
    readonly search: AuditSearch;
    readonly entries: readonly AuditEntry[];
    readonly hasOlder: boolean;
    readonly people: readonly { readonly id: string; readonly name: string }[];
  },
): AuditLogModel {
  const { t, search, entries, hasOlder, people } = input;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const query = searchQuery(search);
  const last = entries.at(-1);
  return {
    ...officeFrame(input, t('audit:title'), []),
    search: searchModel(search, t, people),
    lines: {
      caption: t('audit:lines'),
      columns: LOG_COLUMNS.map((name) => ({
        label: t(`audit:column.${name}`),
        numeric: name === 'sequence',
      })),
      rows: entries.map((entry) => {
        const { sequence, ...words } = entryWords(entry, t, names);
        const rest = TEXT_COLUMNS.map((name) => textCell(words[name]));
        return { total: false, cells: [numberCell(sequence), ...rest] };
      }),
      note: entries.length === 0 ? t('audit:none') : '',
    },
    olderHref:
      hasOlder && last
        ? withQuery(paths.office.audit.to(), { ...query, duoi: String(last.sequence) })
        : '',
    fileHref: withQuery(paths.office.auditFile.to(), query),
    checkHref: paths.office.auditCheck.to(),
  };
}

/** What the check of the chain found. */
export function auditCheckPage(
  input: PageContext & { readonly verification: LogVerification },
): AuditCheckModel {
  const { t, locale, verification } = input;
  const { lines, head, faults } = verification;
  const count = numbersIn(locale).integer(lines);
  const sound = faults.length === 0;
  return {
    ...officeFrame(input, t('audit:check.title'), [
      { label: t('audit:title'), href: paths.office.audit.to() },
    ]),
    sound,
    summary: t(sound ? 'audit:check.sound' : 'audit:check.broken', { count: lines, lines: count }),
    head,
    faults: faults.map(({ sequence, fault }) => t(`audit:check.${fault}`, { sequence })),
  };
}
