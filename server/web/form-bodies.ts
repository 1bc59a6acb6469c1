/**
 * Forms as they are sent: made once for each campaign, group and language, the same for every visitor,
 * compressed once. What is particular to a visitor, the secret, travels in a cookie instead.
 */
import type { Request, Response } from 'express';
import type { Door } from '../actions/open-door';
import { noticeOn } from '../domain/campaign/campaign';
import type { Notice } from '../domain/campaign/notice';
import type { Day } from '../domain/day';
import type { Translate } from '../i18n';
import { campaignBrand } from './brand';
import { encode, sendEncoded, type Encoded } from './content-encoding';
import type { Renderer } from './render';
import { GROUP_FIELD } from './view-models/answer/fields';
import { formPage } from './view-models/answer/form';

export class FormBodies {
  private readonly bodies = new Map<string, { version: string; body: Promise<Encoded> }>();

  constructor(
    private readonly renderer: Renderer,
    private readonly translatorFor: (locale: string) => Translate,
  ) {}

  /** Answers with the empty form of this door. */
  async send(req: Request, res: Response, door: Door, locale: string, today: Day): Promise<void> {
    const body = await this.body(door, locale, today);
    sendEncoded(req, res.type('html'), body);
  }

  /** A page is made anew when its campaign has changed or another notice has come into force. */
  private body(door: Door, locale: string, today: Day): Promise<Encoded> {
    const { campaign } = door.opened;
    const { from, notice } = noticeOn(campaign, today);
    const key = [campaign.id, door.group.id, locale].join('|');
    const version = `${campaign.revision}|${from}`;
    const known = this.bodies.get(key);
    if (known?.version === version) return known.body;
    const body = encode(Buffer.from(this.render(door, locale, notice)));
    this.bodies.set(key, { version, body });
    return body;
  }

  private render(door: Door, locale: string, notice: Notice): string {
    const model = formPage({
      locale,
      t: this.translatorFor(locale),
      brand: campaignBrand(door.opened),
      query: { [GROUP_FIELD]: door.group.id },
      form: door.form,
      notice,
    });
    return this.renderer.renderPage('answer/form', model, { locale });
  }
}
