/** Desks by unit, each with its address, its QR code and a link to open it. */
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import type { Desk } from '../../../domain/campaign/desk';
import { localise } from '../../../domain/text';
import { unitOn, type Unit } from '../../../domain/units/unit';
import { paths } from '../../paths';
import { officeFrame, type OfficeFrame, type PageContext } from '../frame';
import { officeWords } from './words';

export interface DeskModel {
  readonly name: string;
  readonly address: string;
  readonly href: string;
  readonly qrHref: string;
  readonly qrAlt: string;
  /** What is asked here: a campaign and its groups a line. */
  readonly doors: readonly string[];
}

export interface DesksModel extends OfficeFrame {
  readonly units: readonly { readonly name: string; readonly desks: readonly DeskModel[] }[];
}

export interface DesksInput extends PageContext {
  readonly desks: readonly Desk[];
  readonly registry: readonly Unit[];
  readonly campaigns: readonly OpenedCampaign[];
  /** Without a slash at the end. */
  readonly baseUrl: string;
}

/** The address that a desk's QR code carries. */
export function deskAddress(baseUrl: string, { code }: Desk): string {
  return baseUrl + paths.desk.to(code);
}

/** The model of the desks page. */
export function desksPage(input: DesksInput): DesksModel {
  const { desks, t } = input;
  const codes = [...new Set(desks.map(({ unit }) => unit))];
  const home = { label: t('office:home.title'), href: paths.office.home.to() };
  return {
    ...officeFrame(input, t('office:desks.title'), [home]),
    units: codes.map((code) => {
      const own = desks.filter(({ unit }) => unit === code);
      return { name: unitName(code, own, input), desks: own.map((desk) => deskModel(desk, input)) };
    }),
  };
}

/** Codes were reused for other territories: the name is the one on the day of the desks' campaign. */
function unitName(code: string, desks: readonly Desk[], input: DesksInput): string {
  const served = desks.flatMap(({ doors }) => doors.map(({ campaign }) => campaign));
  const opened = input.campaigns.find(({ campaign }) => served.includes(campaign.id));
  const unit = opened && unitOn(input.registry, code, opened.campaign.unitsOn);
  return unit ? localise(unit.name, input.locale) : code;
}

function deskModel(desk: Desk, input: DesksInput): DeskModel {
  const { baseUrl, locale, t } = input;
  const name = localise(desk.name, locale);
  return {
    name,
    address: deskAddress(baseUrl, desk),
    href: paths.desk.to(desk.code),
    qrHref: paths.office.deskQr.to(desk.code),
    qrAlt: t('office:desks.qrAlt', { name }),
    doors: doorLines(desk, input),
  };
}

function doorLines({ doors }: Desk, input: DesksInput): string[] {
  const ids = [...new Set(doors.map(({ campaign }) => campaign))];
  return ids.map((id) => {
    const opened = input.campaigns.find(({ campaign }) => campaign.id === id);
    const groups = doors.filter(({ campaign }) => campaign === id).map(({ group }) => group);
    if (!opened) return `${id}: ${groups.join(', ')}`;
    const words = officeWords(input, opened);
    const names = groups.map((group) => words.group(group)).join('; ');
    return input.t('office:desks.door', {
      campaign: words.say(opened.campaign.name),
      groups: names,
    });
  });
}
