/** The pages of a kiosk, made for one person and never cached by the browser. */
import type { Request, Response } from 'express';
import type { Door, OpenDoor, RetiredCode } from '../../actions/door';
import type { SubmitFailure } from '../../actions/submit-answers';
import { lastDayOf, noticeOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import { formatDay } from '../../domain/day';
import { problem, PROBLEM_STATUS, type Problem } from '../../domain/problem';
import { localise } from '../../domain/text';
import { inFillingOrder } from '../filling-order';
import { localeOf } from '../middleware/language';
import type { PageModels } from '../page-models';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import {
  kioskFormPage,
  kioskNoticePage,
  kioskScreenedOutPage,
  kioskStartPage,
  kioskThanksPage,
  type KioskAddress,
  type KioskContext,
  type KioskFrame,
} from '../view-models/answer/kiosk';
import type { Web } from '../web';
import type { Outcomes } from './answer';
import type { Place } from './answer-place';
import { toSendAgain, type FormAgain } from './form-again';
import type { SentForm } from './read-submission';
import { wantsJson } from './answer-states';

const UNPROCESSABLE = 422;
const GONE = 410;

type KioskPage =
  'answer/kiosk-start' | 'answer/kiosk-form' | 'answer/kiosk-end' | 'answer/kiosk-notice';

export class KioskPages implements Outcomes {
  constructor(
    private readonly web: Web,
    readonly at: KioskAddress,
  ) {}

  context(res: Response, opened?: OpenedCampaign): KioskContext {
    return { ...pageContext(this.web, res, opened), at: this.at };
  }

  /** The greeting of what is asked at the desk. */
  start(res: Response, open: Exclude<OpenDoor, { kind: 'retired' }>): void {
    const { desk, opened, groups } =
      open.kind === 'choose' ? open.choice : { ...open.door, groups: [open.door.group] };
    const until = lastDayOf(opened.campaign);
    if (!desk) throw new Error('a kiosk without a desk');
    const model = kioskStartPage({ ...this.context(res, opened), desk, groups, until });
    this.html(res, 'answer/kiosk-start', model);
  }

  blank(res: Response, door: Door, secretField: string): void {
    this.form(res, inFillingOrder(door, secretField), { secretField });
  }

  thanks(res: Response, opened?: OpenedCampaign): void {
    this.html(res, 'answer/kiosk-end', kioskThanksPage(this.context(res, opened)));
  }

  screenedOut(res: Response, _place: Place, opened?: OpenedCampaign): void {
    this.html(res, 'answer/kiosk-end', kioskScreenedOutPage(this.context(res, opened)));
  }

  /** The greeting asks who answers. */
  chooseGroup(res: Response): void {
    res.redirect(303, paths.kiosk.to(this.at.desk, this.at.key));
  }

  /** The form came without a secret of this kiosk, from a page of another day, say: nothing typed is lost. */
  askAgain(res: Response, door: Door, sent: SentForm): void {
    const again = toSendAgain(this.web.deps, door, sent);
    this.form(res.status(UNPROCESSABLE), again.door, again.state);
  }

  /** At a kiosk nobody replaces anything: what was sent may be the last person's. */
  askReplace(res: Response): void {
    res.redirect(303, paths.kioskThanks.to(this.at.desk, this.at.key));
  }

  failure(req: Request, res: Response, door: Door, sent: SentForm, failure: SubmitFailure): void {
    if (failure.kind === 'refused') return this.refused(req, res, failure.problem);
    if (failure.kind === 'reserved') return this.refused(req, res, problem('already-answered'));
    const { answers, problems } = failure;
    const { secret = '' } = sent;
    const state = { answers, problems, consent: sent.consent, secretField: secret };
    this.form(res.status(UNPROCESSABLE), door, state);
  }

  /** Who has a wrong address gets the page of everybody. */
  refused(req: Request, res: Response, reason: Problem): void {
    if (reason.code === 'unknown-desk' || wantsJson(req)) {
      return respondProblem(this.web, req, res, reason);
    }
    const { t } = this.context(res);
    const title = t(`problem:page.${reason.code}.title`);
    const lead = t(`problem:page.${reason.code}.lead`);
    this.notice(res.status(PROBLEM_STATUS[reason.code]), title, lead);
  }

  retiredCode(res: Response, { desk }: RetiredCode): void {
    const { t, locale } = this.context(res);
    const kind = desk.replacedBy === undefined ? 'retired' : 'replaced';
    const since = desk.retiredOn === undefined ? '' : formatDay(desk.retiredOn);
    const words = { name: localise(desk.name, locale), since };
    this.notice(res.status(GONE), t('kiosk:retired.title'), t(`kiosk:retired.${kind}`, words));
  }

  private notice(res: Response, title: string, lead: string): void {
    const model = kioskNoticePage({ ...this.context(res), title, lead });
    this.html(res, 'answer/kiosk-notice', model);
  }

  private form(res: Response, door: Door, state: FormAgain): void {
    const { notice } = noticeOn(door.opened.campaign, this.web.deps.clock.today());
    const context = this.context(res, door.opened);
    const model = kioskFormPage({ ...context, form: door.form, notice, ...state });
    this.html(res, 'answer/kiosk-form', model);
  }

  private html<Name extends KioskPage>(
    res: Response,
    name: Name,
    model: PageModels[Name] & KioskFrame,
  ): void {
    const options = { locale: localeOf(res), layout: 'kiosk' } as const;
    res.type('html').send(this.web.renderer.renderPage(name, model, options));
  }
}
