/** The check before opening: what blocks, what is to be confirmed, and the button. */
import type { ChangeRefusal } from '../../../../actions/campaigns/change-campaign';
import type { Finding } from '../../../../domain/campaign/finding';
import { formatDay } from '../../../../domain/day';
import { criteriaOf } from '../../../../domain/definition/pack';
import { paths } from '../../../paths';
import { dayText, officeWords } from '../words';
import { termLabel } from './draft-fields';
import { setupFrame, unitLabel, type CampaignContext, type SetupFrame } from './frame';

/** Field of the warnings that were ticked. */
export const TICKED_FIELD = 'da-xem';

export interface FindingModel {
  readonly text: string;
  /** Where it is put right; empty when nowhere in particular. */
  readonly href: string;
  readonly link: string;
  /** Value of the box to tick. */
  readonly key: string;
  readonly id: string;
  readonly ticked: boolean;
  /** It was not ticked when the form was sent. */
  readonly missing: boolean;
}

export interface OpeningModel extends SetupFrame {
  readonly lead: string;
  readonly blocking: readonly FindingModel[];
  readonly warnings: readonly FindingModel[];
  readonly action: string;
  readonly editor: boolean;
  /** What opening does, line by line. */
  readonly effects: readonly string[];
  /** Some warnings were not ticked. */
  readonly unticked: boolean;
}

export interface OpeningInput extends CampaignContext {
  readonly findings: readonly Finding[];
  readonly desks: number;
  readonly refused?: ChangeRefusal;
  /** Keys of the warnings that were ticked; absent before the form was sent. */
  readonly ticked?: readonly string[];
}

/** The model of the page. */
export function openingPage(input: OpeningInput): OpeningModel {
  const { t, opened, findings, ticked, desks, editor, refused } = input;
  const { campaign } = opened;
  const models = findings.map((finding) => ({ ...finding, model: findingModel(input, finding) }));
  const of = (severity: Finding['severity']): FindingModel[] =>
    models.filter((one) => one.severity === severity).map(({ model }) => model);
  const warnings = of('warning');
  return {
    ...setupFrame(input, t('campaigns:opening.title'), refused),
    lead: t(findings.length === 0 ? 'campaigns:opening.sound' : 'campaigns:opening.found'),
    blocking: of('blocking'),
    warnings,
    action: paths.office.campaignOpening.to(campaign.id),
    editor,
    effects: [
      t('campaigns:opening.freezes', { hash: campaign.packHash.slice(0, 12) }),
      t('campaigns:opening.fixes'),
      t('campaigns:opening.doors', { desks }),
      t('campaigns:opening.days', {
        from: formatDay(campaign.opensOn),
        to: formatDay(campaign.closesOn),
      }),
    ],
    unticked: ticked !== undefined && warnings.some(({ missing }) => missing),
  };
}

function findingModel(input: OpeningInput, finding: Finding): FindingModel {
  const { t, ticked } = input;
  const { key, severity } = finding;
  const place = placeOf(input, finding);
  const isTicked = ticked?.includes(key) ?? false;
  return {
    text: findingText(input, finding),
    href: place?.href ?? '',
    link: place ? t(`campaigns:${place.page}.title`) : '',
    key,
    id: `o-${key.replace(/[^\w-]/g, '-')}`,
    ticked: isTicked,
    missing: severity === 'warning' && ticked !== undefined && !isTicked,
  };
}

function findingText(input: OpeningInput, finding: Finding): string {
  const { t, opened } = input;
  const { pack, campaign } = opened;
  const { code, criterion, criteria, group, terms, subjects, unit, day } = finding;
  const words = officeWords(input, opened);
  const named = (id: string): string => {
    const name = [...criteriaOf(pack), ...pack.indexes].find((one) => one.id === id)?.name;
    return name ? `${id} ${words.say(name)}` : id;
  };
  return t(`campaigns:finding.${code}`, {
    criterion: criterion === undefined ? '' : named(criterion),
    criteria: (criteria ?? []).join(', '),
    group: group === undefined ? '' : words.group(group),
    terms: (terms ?? []).map((name) => termLabel(name, t)).join(', '),
    subjects: (subjects ?? []).map((subject) => t(`campaigns:subject.${subject}`)).join(', '),
    unit: unit === undefined ? '' : unitLabel(input, unit),
    day: day === undefined ? '' : formatDay(day),
    valid: t(pack.validTo === undefined ? 'campaigns:validFrom' : 'campaigns:validBetween', {
      from: dayText(pack.validFrom),
      to: dayText(pack.validTo ?? ''),
    }),
    opens: formatDay(campaign.opensOn),
    closes: formatDay(campaign.closesOn),
  });
}

type Place = 'notices' | 'quotas' | 'settings' | 'desks' | 'people';

const PLACES: Readonly<Record<Finding['code'], Place | undefined>> = {
  'criterion-unmeasured': 'settings',
  days: 'settings',
  'group-left-out': 'settings',
  'index-unmeasured': 'settings',
  'no-desk': 'desks',
  'no-group': 'settings',
  'no-invitation': 'people',
  'no-notice': 'notices',
  'no-quota': 'quotas',
  'notice-incomplete': 'notices',
  'notice-placeholder': 'notices',
  past: 'settings',
  root: 'settings',
  'term-missing': 'settings',
  untranslated: 'settings',
  validity: undefined,
  withdrawn: undefined,
};

function placeOf(
  { opened }: OpeningInput,
  { code, day, group }: Finding,
): { readonly page: Place; readonly href: string } | undefined {
  const { office } = paths;
  const { id } = opened.campaign;
  const page = PLACES[code];
  switch (page) {
    case 'settings':
      return { page, href: office.campaignSettings.to(id) };
    case 'notices': {
      const isOne = code !== 'no-notice' && day !== undefined;
      return { page, href: isOne ? office.notice.to(id, day) : office.notices.to(id) };
    }
    case 'quotas':
      return { page, href: office.groupQuotas.to(id, group) };
    case 'desks':
      return { page, href: office.desks.to() };
    case 'people':
      return { page, href: office.people.to(id) };
    case undefined:
      return undefined;
  }
}
