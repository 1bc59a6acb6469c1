/**
 * Forms as they are sent: made once for each campaign, group, language, display and order of asking, the
 * same for every visitor, compressed once. What is particular to a visitor, the secret, travels in a
 * cookie instead.
 */
import type { Request, Response } from 'express';
import type { Door } from '../actions/open-door';
import { noticeOn } from '../domain/campaign/campaign';
import type { Day } from '../domain/day';
import { inOrder } from '../domain/form/item-order';
import type { Translate } from '../i18n';
import { campaignBrand } from './brand';
import { encode, sendEncoded, type Encoded } from './content-encoding';
import { draftVersion } from './draft-version';
import { orderOf } from './filling-order';
import { displayOf } from './middleware/display';
import type { Renderer } from './render';
import { GROUP_FIELD } from './view-models/answer/fields';
import { formPage } from './view-models/answer/form';
import type { Display } from './view-models/display';

/** About 20 MB: those asked for last stay. */
const MOST_BODIES = 256;

/** What distinguishes the bodies of one door. */
interface Variant {
  readonly locale: string;
  readonly display: Display;
  readonly order: number;
}

export class FormBodies {
  private readonly bodies = new Map<string, { version: string; body: Promise<Encoded> }>();

  constructor(
    private readonly renderer: Renderer,
    private readonly translatorFor: (locale: string) => Translate,
    private readonly baseUrl: string,
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
    const variant = { locale, display: displayOf(res), order: orderOf(door.form, secret) };
    const body = await this.body(door, variant, today);
    sendEncoded(req, res.type('html'), body);
  }

  /** A page is made anew when its campaign has changed or another notice has come into force. */
  private body(door: Door, variant: Variant, today: Day): Promise<Encoded> {
    const { campaign } = door.opened;
    const { from } = noticeOn(campaign, today);
    const { locale, display, order } = variant;
    const key = [campaign.id, door.group.id, locale, display, order].join('|');
    const version = `${campaign.revision}|${from}`;
    const known = this.bodies.get(key);
    const body =
      known?.version === version
        ? known.body
        : encode(Buffer.from(this.render(door, variant, today)));
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

  private render(door: Door, { locale, display, order }: Variant, today: Day): string {
    const model = formPage({
      locale,
      t: this.translatorFor(locale),
      brand: campaignBrand(door.opened),
      query: { [GROUP_FIELD]: door.group.id },
      display,
      baseUrl: this.baseUrl,
      form: inOrder(door.form, order),
      draft: draftVersion(door),
      notice: noticeOn(door.opened.campaign, today).notice,
    });
    return this.renderer.renderPage('answer/form', model, { locale });
  }
}
