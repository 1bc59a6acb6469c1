/** The pages after sending, made for one visitor and never cached. */
import type { Request, Response } from 'express';
import type { SentAnswer } from '../../actions/read-sent';
import { lastDayOf, type OpenedCampaign } from '../../domain/campaign/campaign';
import { receiptOf } from '../../receipt';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { GROUP_FIELD, REPLACE_FIELD } from '../view-models/answer/fields';
import { noAnswerPage, sentPage, withdrawPage } from '../view-models/answer/sent';
import { thanksPage } from '../view-models/answer/thanks';
import type { Link, PageContext } from '../view-models/frame';
import type { Web } from '../web';
import { againHref, type Place } from './answer-place';

/** On the page of the sent answer: withdrawing is asked about, or has just been done. */
export const WITHDRAW_QUERY = 'rut';
/** On the thank-you page: so many answers were left out. */
export const DROPPED_QUERY = 'bo-qua';

export class SentPages {
  constructor(private readonly web: Web) {}

  /** Thanks under the name of the survey, as long as its door is open. */
  thanks(
    req: Request,
    res: Response,
    place: Place,
    open: OpenedCampaign | undefined,
    sent: SentAnswer | undefined,
  ): void {
    const context = pageContext(this.web, res, open);
    const links = this.web.deps.config.demonstration ? demonstrationLinks(context) : [];
    const model = thanksPage({
      ...context,
      ...(open && againHref(place)),
      ...(sent && { ...this.receiptOf(sent), sentHref: place.sent }),
      dropped: droppedOf(req.query[DROPPED_QUERY]),
      links,
    });
    this.html(res, this.web.renderer.renderPage('answer/thanks', model, context));
  }

  /** What this browser can do with its answer. */
  sent(res: Response, place: Place, sent: SentAnswer): void {
    const { opened, changeable, response } = sent;
    const context = pageContext(this.web, res, opened);
    const replace = new URLSearchParams({
      [REPLACE_FIELD]: '1',
      [GROUP_FIELD]: response.partition.group,
    });
    const model = sentPage({
      ...context,
      ...this.receiptOf(sent),
      lastDay: lastDayOf(opened.campaign),
      changeable,
      replaceHref: `${place.path}?${replace.toString()}`,
      withdrawHref: `${place.sent}?${WITHDRAW_QUERY}=1`,
      againHref: againHref(place).againHref ?? '',
    });
    this.html(res, this.web.renderer.renderPage('answer/sent', model, context));
  }

  /** Asks before the answer is withdrawn. */
  withdraw(res: Response, place: Place, { opened }: SentAnswer): void {
    const context = pageContext(this.web, res, opened);
    const model = withdrawPage({ ...context, action: place.sent, keepHref: place.sent });
    this.html(res, this.web.renderer.renderPage('answer/withdraw', model, context));
  }

  /** There is no answer of this browser. */
  none(req: Request, res: Response, place: Place, open: OpenedCampaign | undefined): void {
    const context = pageContext(this.web, res, open);
    const withdrawn = req.query[WITHDRAW_QUERY] !== undefined;
    const model = noAnswerPage({ ...context, withdrawn, formHref: place.path });
    this.html(res, this.web.renderer.renderPage('answer/no-answer', model, context));
  }

  private receiptOf({ response }: SentAnswer): { receipt: string; receiptHref: string } {
    const receipt = receiptOf(this.web.deps.keys.receipt, response.id);
    return { receipt, receiptHref: paths.receipt.to(receipt) };
  }

  private html(res: Response, html: string): void {
    res.type('html').send(html);
  }
}

function droppedOf(query: unknown): number {
  return typeof query === 'string' && /^\d{1,3}$/.test(query) ? Number(query) : 0;
}

function demonstrationLinks({ t }: PageContext): Link[] {
  return [
    { label: t('answer:thanks.seeFigures'), href: paths.office.home.to() },
    { label: t('answer:thanks.backHome'), href: paths.home.to() },
  ];
}
