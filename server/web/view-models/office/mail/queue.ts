/** The queue of a campaign: how many mails stand where, which ones need somebody, and what can be done. */
import type { MailQueue, QueuedMail } from '../../../../actions/mail/read-queue';
import type { Erasure } from '../../../../actions/retention/read-erasure';
import { formatDay } from '../../../../domain/day';
import type { MailState } from '../../../../domain/mail/mail';
import { troubleOf } from '../../../../domain/mail/trouble';
import { paths } from '../../../paths';
import { textCell, type CellModel, type StatModel, type TableModel } from '../../components';
import { withQuery, type Link } from '../../frame';
import { figuresIn } from '../../numbers';
import { mailFrame, type MailContext, type MailFrame } from './frame';

export interface MailQueueModel extends MailFrame {
  readonly stats: readonly StatModel[];
  /** Where the mail server stands; empty when there is nothing to say. */
  readonly server: string;
  readonly erasure: string;
  readonly lists: readonly (Link & { readonly current: boolean })[];
  readonly table: TableModel;
  readonly previousHref: string;
  readonly nextHref: string;
  /** Empty when no mail has failed. */
  readonly retryHref: string;
  /** Empty when no mail waits. */
  readonly stopHref: string;
}

/** States whose mails are listed; who has been sent one is on the list of people. */
export const LISTED_STATES = ['bounced', 'failed', 'queued', 'stopped'] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** Mails on a page. */
export const PAGE_ROWS = 50;

const COUNTED: readonly MailState[] = ['queued', 'sending', 'sent', 'bounced', 'failed', 'stopped'];
const COLUMNS = ['name', 'address', 'kind', 'attempts', 'trouble'] as const;

export interface MailQueueInput extends MailContext {
  readonly queue: MailQueue;
  readonly erasure: Erasure;
  readonly state: ListedState;
  /** From 1. */
  readonly page: number;
  /** Mails a minute; absent where no mail server is set. */
  readonly perMinute?: number;
}

/** The model of the queue. */
export function mailQueuePage(input: MailQueueInput): MailQueueModel {
  const { t, queue, erasure, state, page, opened } = input;
  const { id } = opened.campaign;
  const { office } = paths;
  const total = queue.counts[state];
  const to = (listed: ListedState, at: number): string =>
    withQuery(office.mails.to(id), { 'trang-thai': listed, trang: String(at) });
  return {
    ...mailFrame(input, 'mails'),
    stats: stats(input),
    server: server(input),
    erasure: t(`mail:queue.erasure.${erasure.kind}`, { day: formatDay(erasure.on) }),
    lists: LISTED_STATES.map((listed) => ({
      label: t(`mail:queue.state.${listed}`),
      href: to(listed, 1),
      current: listed === state,
    })),
    table: table(input),
    previousHref: page > 1 ? to(state, page - 1) : '',
    nextHref: page * PAGE_ROWS < total ? to(state, page + 1) : '',
    retryHref: queue.counts.failed > 0 ? office.retryMails.to(id) : '',
    stopHref: queue.counts.queued + queue.counts.failed > 0 ? office.stopMails.to(id) : '',
  };
}

function stats({ t, locale, queue }: MailQueueInput): StatModel[] {
  const { integer } = figuresIn(locale);
  return COUNTED.map((state) => ({
    label: t(`mail:queue.state.${state}`),
    value: integer(queue.counts[state]),
    note: '',
    forecast: false,
  }));
}

function server({ t, locale, queue, perMinute }: MailQueueInput): string {
  if (perMinute === undefined) return t('mail:queue.noServer');
  const { queued } = queue.counts;
  if (queued === 0) return '';
  const { integer } = figuresIn(locale);
  return t('mail:queue.pace', {
    perMinute: integer(perMinute),
    minutes: integer(Math.ceil(queued / perMinute)),
  });
}

function table(input: MailQueueInput): TableModel {
  const { t, queue, state } = input;
  return {
    caption: t(`mail:queue.state.${state}`),
    columns: COLUMNS.map((name) => ({
      label: t(`mail:queue.column.${name}`),
      numeric: name === 'attempts',
    })),
    rows: queue.shown.map((queued) => ({ total: false, cells: cells(input, queued) })),
    note: queue.shown.length === 0 ? t('mail:queue.none') : '',
  };
}

function cells({ t, locale, opened }: MailQueueInput, queued: QueuedMail): CellModel[] {
  const { mail, invitation, person } = queued;
  const unnamed = t(invitation?.erased ? 'mail:queue.erased' : 'mail:queue.unnamed');
  const href = invitation ? paths.office.person.to(opened.campaign.id, invitation.id) : '';
  return [
    textCell(person?.name ?? unnamed, href),
    textCell(person?.email ?? ''),
    textCell(t(`mail:queue.kind.${mail.kind}`)),
    { text: figuresIn(locale).integer(mail.attempts), href: '', numeric: true },
    textCell(trouble(mail, t)),
  ];
}

function trouble({ code, reason }: QueuedMail['mail'], t: MailQueueInput['t']): string {
  if (reason !== undefined) return t(`mail:queue.reason.${reason}`);
  return code === undefined ? '' : `${t(`mail:queue.trouble.${troubleOf(code)}`)} (${code})`;
}
