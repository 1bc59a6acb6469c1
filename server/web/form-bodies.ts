/**
 * Forms as they are sent: made once for each campaign, group and language, the same for every visitor,
 * compressed once. What is particular to a visitor, the secret, travels in a cookie instead.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { Door } from '../actions/open-door';
import { noticeOn } from '../domain/campaign/campaign';
import type { Day } from '../domain/day';
import type { Translate } from '../i18n';
import { campaignBrand } from './brand';
import { bestEncoding, type Encoding } from './content-encoding';
import type { Renderer } from './render';
import { GROUP_FIELD } from './view-models/answer/fields';
import { formPage } from './view-models/answer/form';

type Body = Readonly<Record<Encoding, Buffer>>;

export class FormBodies {
  private readonly bodies = new Map<string, Promise<Body>>();

  constructor(
    private readonly renderer: Renderer,
    private readonly translatorFor: (locale: string) => Translate,
  ) {}

  /** Answers with the empty form of this door. */
  async send(req: Request, res: Response, door: Door, locale: string, today: Day): Promise<void> {
    const body = await this.body(door, locale, today);
    const encoding = bestEncoding(req);
    const bytes = body[encoding];
    if (encoding !== 'identity') res.set('Content-Encoding', encoding);
    res.vary('Accept-Encoding').type('html').set('Content-Length', String(bytes.length));
    res.end(req.method === 'HEAD' ? undefined : bytes);
  }

  /** The notice depends on the day on which it comes into force, so its day is part of the key. */
  private body(door: Door, locale: string, today: Day): Promise<Body> {
    const { campaign } = door.opened;
    const noticeFrom = campaign.notices.filter(({ from }) => from <= today).at(-1)?.from ?? '';
    const key = [campaign.id, campaign.packHash, door.group.id, locale, noticeFrom].join('|');
    const known = this.bodies.get(key);
    if (known) return known;
    const made = compress(this.render(door, locale, today));
    this.bodies.set(key, made);
    return made;
  }

  private render(door: Door, locale: string, today: Day): string {
    const model = formPage({
      locale,
      t: this.translatorFor(locale),
      brand: campaignBrand(door.opened),
      query: { [GROUP_FIELD]: door.group.id },
      form: door.form,
      notice: noticeOn(door.opened.campaign, today),
    });
    return this.renderer.renderPage('answer/form', model, { locale });
  }
}

async function compress(html: string): Promise<Body> {
  const identity = Buffer.from(html);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, quality),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  return { br, gzip: gz, identity };
}
