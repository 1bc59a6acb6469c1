/** The main form of a draft, for a new campaign and for one that is being prepared. */
import type { ChangeRefusal } from '../../../../actions/campaigns/change-campaign';
import { typedTerms, type TypedDraft } from '../../../../domain/campaign/draft';
import type { TypedText } from '../../../../domain/campaign/typed-text';
import { formatDay } from '../../../../domain/day';
import type { PackContent } from '../../../../domain/definition/pack';
import { localise } from '../../../../domain/text';
import type { Unit } from '../../../../domain/units/unit';
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
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { officeWords } from '../words';
import { DRAFT_FIELDS, termField, termLabel } from './draft-fields';
import { setupFrame, type CampaignContext, type SetupFrame } from './frame';

/** What was typed, and what was wrong with it. */
export interface SentDraft {
  readonly typed: TypedDraft;
  readonly errors: FieldErrors;
}

interface Offered extends PageContext {
  readonly packs: readonly PackContent[];
  readonly registry: readonly Unit[];
}

interface SettingsForm {
  readonly summary: ErrorSummaryModel | null;
  readonly action: string;
  readonly names: readonly FieldModel[];
  readonly choices: readonly OptionsModel[];
  readonly days: readonly FieldModel[];
  readonly personalDataDays: FieldModel;
}

export interface NewCampaignModel extends OfficeFrame, SettingsForm {}

export interface SettingsModel extends SetupFrame, SettingsForm {
  readonly groups: OptionsModel;
  /** Words of the pack's placeholders, Vietnamese and English side by side. */
  readonly terms: readonly { readonly title: string; readonly fields: readonly FieldModel[] }[];
}

/** The form of a new campaign. */
export function newCampaignPage(input: Offered & { readonly sent: SentDraft }): NewCampaignModel {
  const { t } = input;
  const home = { label: t('office:home.title'), href: paths.office.home.to() };
  return {
    ...officeFrame(input, t('campaigns:new.title'), [home]),
    ...settingsForm(input, input.sent, paths.office.newCampaign.to()),
  };
}

/** The form of a draft. */
export function settingsPage(
  input: CampaignContext & Offered & { readonly sent: SentDraft; readonly refused?: ChangeRefusal },
): SettingsModel {
  const { t, opened, sent, refused } = input;
  const { campaign, pack } = opened;
  const words = officeWords(input, opened);
  return {
    ...setupFrame(input, t('campaigns:settings.title'), refused),
    ...settingsForm(input, sent, paths.office.campaignSettings.to(campaign.id)),
    groups: options(
      {
        name: DRAFT_FIELDS.groups,
        label: t('campaigns:field.groups'),
        hint: t('campaigns:field.groupsHint'),
        options: pack.groups.map(({ id, invited }) => ({
          value: id,
          label: words.group(id),
          hint: t(invited ? 'campaigns:group.invited' : 'campaigns:group.open'),
        })),
        chosen: sent.typed.groups,
      },
      sent.errors,
    ),
    terms: typedTerms(pack).map((name) => ({
      title: termLabel(name, t),
      fields: wordFields(input, sent.typed.terms.get(name), termField(name), sent.errors),
    })),
  };
}

function settingsForm(input: Offered, { typed, errors }: SentDraft, action: string): SettingsForm {
  const { t } = input;
  const day = (name: 'opensOn' | 'closesOn' | 'unitsOn', hint: string): FieldModel =>
    field(
      {
        name: DRAFT_FIELDS[name],
        label: t(`campaigns:field.${name}`),
        hint,
        value: typed[name],
        inputmode: 'numeric',
        width: 'short',
      },
      errors,
    );
  const choice = (name: 'packId' | 'rootUnit', list: readonly [string, string][]): OptionsModel =>
    options(
      {
        name: DRAFT_FIELDS[name],
        label: t(`campaigns:field.${name}`),
        options: [['', t('campaigns:choose')], ...list].map(([value = '', label = '']) => ({
          value,
          label,
        })),
        chosen: [typed[name]],
      },
      errors,
    );
  return {
    summary: errorSummary(errors) ?? null,
    action,
    names: wordFields(input, typed.name, DRAFT_FIELDS.name, errors),
    choices: [choice('packId', packChoices(input)), choice('rootUnit', unitChoices(input))],
    days: [
      day('opensOn', t('campaigns:field.dayHint')),
      day('closesOn', t('campaigns:field.dayHint')),
      day('unitsOn', t('campaigns:field.unitsOnHint')),
    ],
    personalDataDays: field(
      {
        name: DRAFT_FIELDS.personalDataDays,
        label: t('campaigns:field.personalDataDays'),
        hint: t('campaigns:field.personalDataDaysHint'),
        value: typed.personalDataDays,
        inputmode: 'numeric',
        width: 'short',
      },
      errors,
    ),
  };
}

/** A Vietnamese and an English box for the same words. */
export function wordFields(
  { t }: Pick<PageContext, 't'>,
  typed: TypedText | undefined,
  name: string,
  errors: FieldErrors,
  rows = 1,
): FieldModel[] {
  return (['vi', 'en'] as const).map((language) =>
    field(
      {
        name: `${name}.${language}`,
        label: t(`campaigns:language.${language}`),
        value: typed?.[language] ?? '',
        width: 'long',
        rows,
      },
      errors,
    ),
  );
}

function packChoices({ packs, locale }: Offered): [string, string][] {
  return packs.map(({ id, title, version }) => [id, `${localise(title, locale)} (${version})`]);
}

/** One choice a code. Codes were given to other units in 2025: such a choice names both, with their days. */
function unitChoices({ registry, locale, t }: Offered): [string, string][] {
  const codes = [...new Set(registry.map(({ code }) => code))];
  return codes.map((code) => {
    const names = registry
      .filter((unit) => unit.code === code)
      .map(({ name, validTo }) => {
        const words = `${localise(name, locale)} (${code})`;
        return validTo ? t('campaigns:unitUntil', { name: words, day: formatDay(validTo) }) : words;
      });
    return [code, names.join('; ')];
  });
}
