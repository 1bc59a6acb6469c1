/** The page from which a campaign is run: where it stands, what is left to do, and its next steps. */
import type { ChangeRefusal } from '../../../../actions/campaigns/change-campaign';
import { lastDayOf, lateUntil } from '../../../../domain/campaign/campaign';
import { changeable } from '../../../../domain/campaign/draft';
import { addDays, formatDay } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import type { Translate } from '../../../../i18n';
import { paths } from '../../../paths';
import {
  errorSummary,
  field,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
  type OptionsModel,
} from '../../fields';
import type { Link } from '../../frame';
import { officeWords } from '../words';
import { setupFrame, unitLabel, type CampaignContext, type SetupFrame } from './frame';

/** Field of a new closing day, and of the box that says one is sure. */
export const CLOSING_DAY_FIELD = 'ngay-dong';
export const SURE_FIELD = 'chac-chan';

/** A step that is taken on this page. */
export interface StepModel {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly button: string;
  readonly tone: 'primary' | 'plain';
  /** A box to tick before something that cannot be undone; null where none is needed. */
  readonly sure: OptionsModel | null;
  /** A day to type; null where none is asked for. */
  readonly day: FieldModel | null;
}

export interface SetupModel extends SetupFrame {
  readonly summary: ErrorSummaryModel | null;
  readonly standing: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Pages on which the campaign is prepared. */
  readonly links: readonly (Link & { readonly text: string })[];
  /** Where a draft is checked and opened; null for any other, or who may not. */
  readonly opening: { readonly href: string; readonly text: string } | null;
  readonly steps: readonly StepModel[];
}

export interface SetupInput extends CampaignContext {
  readonly errors?: FieldErrors;
  readonly refused?: ChangeRefusal;
  /** Findings that keep a draft from opening. */
  readonly blocking: number;
  /** The new closing day as it was typed. */
  readonly typedDay?: string;
}

/** The model of the page. */
export function setupPage(input: SetupInput): SetupModel {
  const { t, opened, state, blocking, errors = new Map<string, string>(), refused } = input;
  const { id } = opened.campaign;
  const isDraft = state === 'draft';
  return {
    ...setupFrame(input, undefined, refused),
    summary: errorSummary(errors) ?? null,
    standing: standingWords(input),
    facts: factsOf(input),
    links: linksOf(input),
    opening:
      isDraft && input.editor
        ? {
            href: paths.office.campaignOpening.to(id),
            text:
              blocking > 0
                ? t('campaigns:setup.blocking', { things: blocking })
                : t('campaigns:setup.ready'),
          }
        : null,
    steps: input.editor ? stepsOf(input, errors) : [],
  };
}

function standingWords({ t, opened, state }: SetupInput): string {
  const { campaign } = opened;
  const on = campaign.archive?.on;
  return t(`campaigns:standing.${state}`, {
    opens: formatDay(campaign.opensOn),
    closes: formatDay(lastDayOf(campaign)),
    archived: on ? formatDay(on) : '',
  });
}

function factsOf(input: SetupInput): SetupModel['facts'] {
  const { t, locale, opened } = input;
  const { campaign, pack } = opened;
  const words = officeWords(input, opened);
  const fact = (name: string, value: string) => ({ label: t(`campaigns:field.${name}`), value });
  return [
    fact('packId', `${localise(pack.title, locale)} (${pack.version})`),
    fact('rootUnit', unitLabel(input, campaign.rootUnit)),
    fact('unitsOn', formatDay(campaign.unitsOn)),
    fact('groups', campaign.groups.map((group) => words.group(group)).join(' · ')),
    fact('personalDataDays', String(campaign.personalDataDays)),
  ];
}

function linksOf({ t, opened, state, editor }: SetupInput): SetupModel['links'] {
  const { office } = paths;
  const { id } = opened.campaign;
  const link = (name: string, href: string) => ({
    label: t(`campaigns:${name}.title`),
    href,
    text: t(`campaigns:setup.link.${name}`),
  });
  return [
    ...(state === 'draft' && editor ? [link('settings', office.campaignSettings.to(id))] : []),
    link('notices', office.notices.to(id)),
    link('quotas', office.quotas.to(id)),
    link('preview', office.preview.to(id)),
    ...(state === 'archived' ? [link('archive', office.campaignArchive.to(id))] : []),
  ];
}

function stepsOf(input: SetupInput, errors: FieldErrors): StepModel[] {
  const { t, opened, state, today, typedDay } = input;
  const { office } = paths;
  const { campaign } = opened;
  const step = (name: string, action: string): StepModel => ({
    id: name,
    title: t(`campaigns:step.${name}.title`),
    text: t(`campaigns:step.${name}.text`, { day: formatDay(addDays(lateUntil(campaign), 1)) }),
    action,
    button: t(`campaigns:step.${name}.button`),
    tone: 'plain',
    sure: null,
    day: null,
  });
  const day = field(
    {
      name: CLOSING_DAY_FIELD,
      label: t('campaigns:field.closesOn'),
      hint: t('campaigns:field.dayHint'),
      value: typedDay ?? formatDay(campaign.closesOn),
      inputmode: 'numeric',
      width: 'short',
    },
    errors,
  );
  const sure = (name: string): OptionsModel => sureBox(t, name, errors);
  const steps: StepModel[] = [];
  if (changeable(state) === 'closing-day') {
    steps.push({ ...step('reschedule', office.campaignClosingDay.to(campaign.id)), day });
    steps.push({ ...step('close', office.campaignClosing.to(campaign.id)), sure: sure('close') });
  }
  if (state === 'closed') {
    const archive = step('archive', office.campaignArchive.to(campaign.id));
    const isTime = today > lateUntil(campaign);
    steps.push({ ...archive, sure: sure('archive'), tone: isTime ? 'primary' : 'plain' });
  }
  return [...steps, step('copy', office.campaignCopy.to(campaign.id))];
}

function sureBox(t: Translate, name: string, errors: FieldErrors): OptionsModel {
  return options(
    {
      name: SURE_FIELD,
      label: t('campaigns:sure.label'),
      options: [{ value: 'co', label: t(`campaigns:sure.${name}`) }],
      chosen: [],
    },
    errors,
  );
}
