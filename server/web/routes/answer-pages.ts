/** The pages that an answer can lead to, made for one visitor and never cached. */
import type { Request, Response } from 'express';
import { type Door, type GroupChoice, type RetiredCode } from '../../actions/open-door';
import type { SubmitFailure } from '../../actions/submit-answers';
import { readAnswers } from '../../domain/answers/read-answers';
import { noticeOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { GroupId } from '../../domain/definition/pack';
import { problem, type Problem } from '../../domain/problem';
import { draftVersion } from '../draft-version';
import { localeOf } from '../middleware/language';
import { pageContext } from '../page-context';
import { respondProblem } from '../respond';
import { chooseGroupPage } from '../view-models/answer/choose-group';
import { GROUP_FIELD } from '../view-models/answer/fields';
import { formPage } from '../view-models/answer/form';
import { replacePage } from '../view-models/answer/replace';
import { retiredCodePage } from '../view-models/answer/retired-code';
import { screenedOutPage } from '../view-models/answer/screened-out';
import type { PageContext } from '../view-models/frame';
import type { Web } from '../web';
import { againHref, type Place } from './answer-place';
import { toSendAgain, type FormAgain } from './form-again';
import type { SentForm } from './read-submission';

const UNPROCESSABLE = 422;
const CONFLICT = 409;
const GONE = 410;

export class AnswerPages {
  constructor(private readonly web: Web) {}

  chooseGroup(res: Response, { opened, groups }: GroupChoice): void {
    const { baseUrl } = this.web.deps.config;
    const model = chooseGroupPage({ ...this.context(res, opened), baseUrl, groups });
    this.html(
      res,
      this.web.renderer.renderPage('answer/choose-group', model, { locale: localeOf(res) }),
    );
  }

  /** The code is out of use: since when, and where the form is now. */
  retiredCode(res: Response, { desk, places }: RetiredCode): void {
    const model = retiredCodePage({
      ...this.context(res, places[0]?.opened),
      desk,
      places: places.map((place) => place.desk),
    });
    res.status(GONE);
    this.html(
      res,
      this.web.renderer.renderPage('answer/retired-code', model, { locale: localeOf(res) }),
    );
  }

  /** The browser kept no secret: everything typed comes back, with the secret in the page itself. */
  askAgain(res: Response, door: Door, sent: SentForm): void {
    const again = toSendAgain(this.web.deps, door, sent);
    this.form(res, again.door, again.state);
  }

  /** Why nothing is taken. */
  refused(req: Request, res: Response, reason: Problem): void {
    respondProblem(this.web, req, res, reason);
  }

  /** What was wrong, each fault at its place, everything typed kept. */
  failure(req: Request, res: Response, door: Door, sent: SentForm, failure: SubmitFailure): void {
    if (failure.kind === 'refused') return this.refused(req, res, failure.problem);
    if (failure.kind === 'reserved') {
      return this.refused(req, res, problem('already-answered'));
    }
    const { answers, problems } = failure;
    this.form(res, door, { answers, problems, consent: sent.consent, ...this.secretField(sent) });
  }

  screenedOut(res: Response, place: Place, opened: OpenedCampaign | undefined): void {
    const model = screenedOutPage({ ...this.context(res, opened), ...againHref(place) });
    const options = { locale: localeOf(res) };
    this.html(res, this.web.renderer.renderPage('answer/screened-out', model, options));
  }

  /** This filling has been sent with other answers: all of them come along, so that one tap decides. */
  askReplace(res: Response, door: Door, sent: SentForm, revision: number, keepHref: string): void {
    const model = replacePage({
      ...this.context(res, door.opened, door.group.id),
      group: door.group.id,
      answers: readAnswers(door.form, sent.raw),
      revision,
      keepHref,
      ...this.secretField(sent),
    });
    res.status(CONFLICT);
    this.html(
      res,
      this.web.renderer.renderPage('answer/replace', model, { locale: localeOf(res) }),
    );
  }

  private form(res: Response, door: Door, state: FormAgain): void {
    const { notice } = noticeOn(door.opened.campaign, this.web.deps.clock.today());
    const model = formPage({
      ...this.context(res, door.opened, door.group.id),
      form: door.form,
      notice,
      draft: draftVersion(door),
      ...state,
    });
    res.status(UNPROCESSABLE);
    this.html(res, this.web.renderer.renderPage('answer/form', model, { locale: localeOf(res) }));
  }

  private secretField(sent: SentForm): { secretField?: string } {
    return sent.secret === undefined ? {} : { secretField: sent.secret };
  }

  private context(res: Response, opened?: OpenedCampaign, group?: GroupId): PageContext {
    return {
      ...pageContext(this.web, res, opened),
      ...(group !== undefined && { query: { [GROUP_FIELD]: group } }),
    };
  }

  private html(res: Response, html: string): void {
    res.type('html').send(html);
  }
}
