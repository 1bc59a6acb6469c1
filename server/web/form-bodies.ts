/**
 * Forms as they are sent: made once for each campaign, group, language, display and order of asking, the
 * same for every visitor, compressed once. What is particular to a visitor, the secret, travels in a
 * cookie instead.
 */
import type { Request, Response } from 'express';
import type { Deps } from '../deps';
import type { Door } from '../actions/open-door';
import { noticeOn } from '../domain/campaign/campaign';
import type { Day } from '../domain/day';
import type { ShownTime } from '../domain/form/filling-time';
import { inOrder } from '../domain/form/item-order';
import type { Translate } from '../i18n';
import { campaignBrand } from './brand';
import { encode, sendEncoded, type Encoded } from './content-encoding';
import { draftVersion } from './draft-version';
import { orderOf } from './filling-order';
import { displayOf } from './middleware/display';
import { interfaceLocale } from './middleware/language';
import type { Renderer } from './render';
import { GROUP_FIELD, REPLACE_FIELD } from './view-models/answer/fields';
import { formPage } from './view-models/answer/form';
import type { Display } from './view-models/display';

/** About 20 MB: those asked for last stay. */
const MOST_BODIES = 256;

/** What one and the same page says at different times. */
interface Moment {
  readonly today: Day;
  /** How long filling in takes, once it is known. */
  readonly time?: ShownTime;
}

/** What distinguishes the bodies of one door. */
interface Variant {
  /** Of the survey's words; the interface's follow from it. */
  readonly locale: string;
  readonly display: Display;
  readonly order: number;
  /** For who replaces what the browser sent. */
  readonly replaces: boolean;
}

export class FormBodies {
  private readonly bodies = new Map<string, { version: string; body: Promise<Encoded> }>();

  constructor(
    private readonly renderer: Renderer,
    private readonly translatorFor: (locale: string) => Translate,
    private readonly deps: Pick<Deps, 'config' | 'fillingTimes'>,
    private readonly preload: string,
  ) {}

  /** Answers with the empty form of this door, in the order that belongs to the filling's secret. */
  async send(
    req: Request,
    res: Response,
    door: Door,
    locale: string,
    today: Day,
    secret: string,
  ): Promise<void> {
    const order = orderOf(door.form, secret);
    const replaces = req.query[REPLACE_FIELD] !== undefined;
    const variant = { locale, display: displayOf(res), order, replaces };
    const form = { campaign: door.opened.campaign.id, group: door.group.id };
    const time = await this.deps.fillingTimes.shown(form);
    const body = await this.body(door, variant, { today, ...(time && { time }) });
    sendEncoded(req, res.type('html').set('Link', this.preload), body);
  }

  /** A page is made anew when its campaign has changed, another notice is in force or the time it says. */
  private body(door: Door, variant: Variant, moment: Moment): Promise<Encoded> {
    const { campaign } = door.opened;
    const { today, time } = moment;
    const { from } = noticeOn(campaign, today);
    const { locale, display, order, replaces } = variant;
    const key = [campaign.id, door.group.id, locale, display, order, replaces].join('|');
    const version = [campaign.revision, from, time?.minutes, time?.fillings].join('|');
    const known = this.bodies.get(key);
    const body =
      known?.version === version
        ? known.body
        : encode(Buffer.from(this.render(door, variant, moment)));
    this.keep(key, { version, body });
    return body;
  }

  /** A map is in the order of insertion: what was asked for last moves to its end. */
  private keep(key: string, made: { version: string; body: Promise<Encoded> }): void {
    this.bodies.delete(key);
    this.bodies.set(key, made);
    const [oldest] = this.bodies.keys();
    if (this.bodies.size > MOST_BODIES && oldest !== undefined) this.bodies.delete(oldest);
  }

  private render(door: Door, variant: Variant, { today, time }: Moment): string {
    const { locale, display, order, replaces } = variant;
    const around = interfaceLocale(locale);
    const { languages } = door.opened.pack;
    const model = formPage({
      locale: around,
      survey: { languages, locale },
      t: this.translatorFor(around),
      brand: campaignBrand(door.opened),
      query: { [GROUP_FIELD]: door.group.id },
      display,
      baseUrl: this.deps.config.baseUrl,
      form: inOrder(door.form, order),
      draft: draftVersion(door),
      replacing: replaces,
      notice: noticeOn(door.opened.campaign, today).notice,
      ...(time && { time }),
    });
    return this.renderer.renderPage('answer/form', model, { locale: around });
  }
}
