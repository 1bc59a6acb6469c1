/** Pages of a tablet at a desk: they lead to each other and nowhere else. */
import type { Group } from '../../../domain/definition/pack';
import type { Day } from '../../../domain/day';
import type { Desk } from '../../../domain/campaign/desk';
import { localise } from '../../../domain/text';
import { LOCALES } from '../../../i18n';
import { paths } from '../../paths';
import { publicFrame, withQuery, type Link, type PageContext, type PublicFrame } from '../frame';
import { GROUP_FIELD } from './fields';
import { formPage, type FormPageInput, type FormPageModel } from './form';

/** Which kiosk: the codes in its address. */
export interface KioskAddress {
  readonly desk: string;
  readonly key: string;
}

export interface KioskContext extends PageContext {
  readonly at: KioskAddress;
}

/** What the layout of kiosks needs. */
export interface KioskFrame extends PublicFrame {
  readonly kiosk: {
    /** What the script does on the page. */
    readonly page: 'start' | 'form' | 'end' | 'notice';
    /** Where the next person begins. */
    readonly startHref: string;
    readonly secretsHref: string;
    readonly manifestHref: string;
    /** What the device keeps secrets under. */
    readonly door: string;
    /** Pages that have to be there without a network. */
    readonly pages: string;
    /** Last day of answering, `2026-11-24`; empty where none is known. */
    readonly until: string;
  };
}

export interface KioskStartModel extends KioskFrame {
  readonly heading: string;
  readonly desk: string;
  readonly lead: string;
  readonly ways: readonly Link[];
}

export interface KioskEndModel extends KioskFrame {
  readonly lead: string;
  readonly text: string;
}

export interface KioskNoticeModel extends KioskFrame {
  readonly lead: string;
}

export type KioskFormModel = FormPageModel & KioskFrame;

export type AskedGroup = Pick<Group, 'id' | 'name'>;

export interface KioskGreeting {
  readonly desk: Desk;
  /** Who is asked here. */
  readonly groups: readonly AskedGroup[];
  /** Last day of answering. */
  readonly until: Day;
}

/** The greeting: one large button, or one for each group that is asked here. */
export function kioskStartPage(input: KioskContext & KioskGreeting): KioskStartModel {
  const { t, at, desk, groups, locale } = input;
  const frame = publicFrame(input, t('kiosk:start.title'));
  const single = groups.length === 1;
  return {
    ...frame,
    kiosk: {
      ...addresses(input, 'start'),
      pages: pagesAhead(at, groups),
      until: input.until,
    },
    heading: frame.survey,
    desk: localise(desk.name, locale),
    lead: t(single ? 'kiosk:start.lead' : 'kiosk:start.leadGroups'),
    ways: groups.map((group) => ({
      label: single ? t('kiosk:start.begin') : localise(group.name, locale),
      href: formHref(at, group.id, locale),
    })),
  };
}

/** The form; nothing of it is kept on the device. */
export function kioskFormPage(input: FormPageInput & KioskContext): KioskFormModel {
  return { ...formPage(input), languages: [], displays: [], kiosk: addresses(input, 'form') };
}

/** After sending; the script returns to the greeting after some seconds. */
export function kioskThanksPage(input: KioskContext): KioskEndModel {
  const { t } = input;
  return end(input, t('answer:thanks.title'), t('kiosk:end.lead'), t('kiosk:end.use'));
}

/** For a person outside the survey. */
export function kioskScreenedOutPage(input: KioskContext): KioskEndModel {
  const { t } = input;
  const title = t('answer:screenedOut.title');
  return end(input, title, t('answer:screenedOut.lead'), t('answer:screenedOut.kept'));
}

/** Why the kiosk asks nothing now. */
export function kioskNoticePage(
  input: KioskContext & { readonly title: string; readonly lead: string },
): KioskNoticeModel {
  return { ...still(input, input.title), kiosk: addresses(input, 'notice'), lead: input.lead };
}

function end(input: KioskContext, title: string, lead: string, text: string): KioskEndModel {
  return { ...still(input, title), kiosk: addresses(input, 'end'), lead, text };
}

/** The language is chosen at the greeting; elsewhere changing it would lose answers. */
function still(input: KioskContext, title: string): PublicFrame {
  return { ...publicFrame(input, title), languages: [], displays: [] };
}

function addresses(
  { at: { desk, key } }: KioskContext,
  page: KioskFrame['kiosk']['page'],
): KioskFrame['kiosk'] {
  return {
    page,
    startHref: paths.kiosk.to(desk, key),
    secretsHref: paths.kioskSecrets.to(desk, key),
    manifestHref: paths.kioskManifest.to(desk, key),
    door: `k/${desk}/may`,
    pages: '',
    until: '',
  };
}

/** Every page that a person can come to, in every language. */
function pagesAhead({ desk, key }: KioskAddress, groups: readonly AskedGroup[]): string {
  const always = [paths.kiosk, paths.kioskThanks, paths.kioskScreenedOut];
  const pages = LOCALES.flatMap((lang) => [
    ...always.map((page) => withQuery(page.to(desk, key), { lang })),
    ...groups.map(({ id }) => formHref({ desk, key }, id, lang)),
  ]);
  return pages.join(' ');
}

function formHref({ desk, key }: KioskAddress, group: string, lang: string): string {
  return withQuery(paths.kioskForm.to(desk, key), { [GROUP_FIELD]: group, lang });
}
