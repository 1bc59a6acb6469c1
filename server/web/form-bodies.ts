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
  private readonly bodies = new Map<string, Promise<Encoded>>();

  constructor(
    private readonly renderer: Renderer,
    private readonly translatorFor: (locale: string) => Translate,
  ) {}

  /** Answers with the empty form of this door. */
  async send(req: Request, res: Response, door: Door, locale: string, today: Day): Promise<void> {
    const body = await this.body(door, locale, today);
    sendEncoded(req, res.type('html'), body);
  }

  /** The notice depends on the day on which it comes into force, so its day is part of the key. */
  private body(door: Door, locale: string, today: Day): Promise<Encoded> {
    const { campaign } = door.opened;
    const { from, notice } = noticeOn(campaign, today);
    const key = [campaign.id, campaign.packHash, door.group.id, locale, from].join('|');
    const known = this.bodies.get(key);
    if (known) return known;
    const made = encode(Buffer.from(this.render(door, locale, notice)));
    this.bodies.set(key, made);
    return made;
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
