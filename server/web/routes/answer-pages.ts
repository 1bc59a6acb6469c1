/** The pages that an answer can lead to, made for one visitor and never cached. */
import type { Request, Response } from 'express';
import {
  campaignBehind,
  openDoor,
  type Door,
  type DoorKey,
  type GroupChoice,
  type RetiredCode,
} from '../../actions/open-door';
import type { SubmitFailure, Submitted } from '../../actions/submit-answers';
import { readAnswers } from '../../domain/answers/read-answers';
import { noticeOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { GroupId } from '../../domain/definition/pack';
import { problem } from '../../domain/problem';
import { issueVisitSecret } from '../../visit-secret';
import { localeOf } from '../middleware/language';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { chooseGroupPage } from '../view-models/answer/choose-group';
import { GROUP_FIELD } from '../view-models/answer/fields';
import { formPage, type FormPageInput } from '../view-models/answer/form';
import { replacePage } from '../view-models/answer/replace';
import { retiredCodePage } from '../view-models/answer/retired-code';
import { screenedOutPage } from '../view-models/answer/screened-out';
import { thanksPage } from '../view-models/answer/thanks';
import type { Link, PageContext } from '../view-models/frame';
import type { Web } from '../web';
import type { SentForm } from './read-submission';

const UNPROCESSABLE = 422;
const CONFLICT = 409;
const GONE = 410;

export class AnswerPages {
  constructor(private readonly web: Web) {}

  chooseGroup(res: Response, { opened, groups }: GroupChoice): void {
    const model = chooseGroupPage({ ...this.context(res, opened), groups });
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
    const { keys, clock } = this.web.deps;
    const secretField = issueVisitSecret(keys.visit, door.id, clock.today()).text;
    const answers = readAnswers(door.form, sent.raw);
    this.form(res, door, { answers, consent: sent.consent, secretField, sendAgain: true });
  }

  /** What was wrong, each fault at its place, everything typed kept. */
  failure(req: Request, res: Response, door: Door, sent: SentForm, failure: SubmitFailure): void {
    if (failure.kind === 'refused') return respondProblem(this.web, req, res, failure.problem);
    if (failure.kind === 'reserved') {
      return respondProblem(this.web, req, res, problem('already-answered'));
    }
    const { answers, problems } = failure;
    this.form(res, door, { answers, problems, consent: sent.consent, ...this.secretField(sent) });
  }

  outcome(
    res: Response,
    door: Door,
    sent: SentForm,
    outcome: Exclude<Submitted, { kind: 'stored' }>,
    keepHref: string,
  ): void {
    const context = this.context(res, door.opened, door.group.id);
    const { renderer } = this.web;
    const options = { locale: localeOf(res) };
    if (outcome.kind === 'screened-out') {
      const model = screenedOutPage({ ...context, ...againHref(door.desk?.code) });
      return this.html(res, renderer.renderPage('answer/screened-out', model, options));
    }
    const model = replacePage({
      ...context,
      group: door.group.id,
      answers: readAnswers(door.form, sent.raw),
      revision: outcome.revision,
      keepHref,
      ...this.secretField(sent),
    });
    res.status(CONFLICT);
    this.html(res, renderer.renderPage('answer/replace', model, options));
  }

  /** Thanks under the name of the survey, as long as its door is open. */
  async thanks(res: Response, key: DoorKey): Promise<void> {
    const { deps, renderer } = this.web;
    const reopened = await openDoor(deps, key);
    const opened = reopened.ok ? campaignBehind(reopened.value) : undefined;
    const context = this.context(res, opened);
    const links = deps.config.demonstration ? demonstrationLinks(context) : [];
    const desk = key.kind === 'desk' && opened ? key.code : undefined;
    const model = thanksPage({ ...context, ...againHref(desk), links });
    res.set('Cache-Control', 'private, no-store');
    this.html(res, renderer.renderPage('answer/thanks', model, { locale: context.locale }));
  }

  private form(
    res: Response,
    door: Door,
    state: Pick<FormPageInput, 'answers' | 'problems' | 'consent' | 'secretField' | 'sendAgain'>,
  ): void {
    const { notice } = noticeOn(door.opened.campaign, this.web.deps.clock.today());
    const model = formPage({
      ...this.context(res, door.opened, door.group.id),
      form: door.form,
      notice,
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

function againHref(desk: string | undefined): { againHref?: string } {
  return desk === undefined ? {} : { againHref: paths.desk.to(desk) };
}

function demonstrationLinks({ t }: PageContext): Link[] {
  return [
    { label: t('answer:thanks.seeFigures'), href: paths.office.home.to() },
    { label: t('answer:thanks.backHome'), href: paths.home.to() },
  ];
}
