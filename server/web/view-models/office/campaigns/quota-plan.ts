/** The calculator: which sample is wanted, and for which groups it is computed. */
import type { SamplingPlan } from '../../../../domain/campaign/campaign';
import type { SamplingProblem, TypedSampling } from '../../../../domain/campaign/sampling-plan';
import { ALLOCATIONS } from '../../../../domain/sampling/allocate';
import { CONFIDENCES } from '../../../../domain/sampling/confidence';
import { SAMPLE_SIZE_METHODS } from '../../../../domain/sampling/sample-size';
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
import { officeWords } from '../words';
import type { FormReader } from './draft-fields';
import type { CampaignContext } from './frame';

export const PLAN_FIELDS = {
  method: 'cong-thuc',
  confidence: 'tin-cay',
  margin: 'sai-so',
  allocation: 'phan-bo',
  minimumPerUnit: 'toi-thieu',
} as const satisfies Record<keyof SamplingPlan, string>;

/** Field of the groups whose numbers are computed. */
export const PLANNED_GROUPS_FIELD = 'nhom';

export interface PlanModel {
  readonly summary: ErrorSummaryModel | null;
  readonly action: string;
  readonly choices: readonly OptionsModel[];
  readonly fields: readonly FieldModel[];
  readonly groups: OptionsModel;
}

export interface PlanInput extends CampaignContext {
  readonly typed?: TypedSampling;
  readonly errors?: FieldErrors;
}

/** The plan as it was typed. */
export function typedSampling(form: FormReader): TypedSampling {
  const fields = Object.entries(PLAN_FIELDS).map(([name, field]) => [name, form.text(field)]);
  return Object.fromEntries(fields) as TypedSampling;
}

/** What was wrong with a plan, by field. */
export function samplingErrors(problems: readonly SamplingProblem[], t: Translate): FieldErrors {
  return new Map(
    problems.map(({ field: name, code }) => [
      PLAN_FIELDS[name],
      t(`campaigns:samplingProblem.${code}`),
    ]),
  );
}

/** The form, with what was typed or the campaign's own plan in it. */
export function planModel(input: PlanInput): PlanModel {
  const { t, opened, errors = new Map<string, string>() } = input;
  const { campaign } = opened;
  const typed = input.typed ?? planAsTyped(campaign.sampling);
  const words = officeWords(input, opened);
  const parts = { t, typed, errors };
  return {
    summary: errorSummary(errors) ?? null,
    action: paths.office.quotaPlan.to(campaign.id),
    choices: [
      choice('method', SAMPLE_SIZE_METHODS, parts),
      choice('confidence', CONFIDENCES, parts),
      choice('allocation', ALLOCATIONS, parts),
    ],
    fields: [number('margin', 'decimal', parts), number('minimumPerUnit', 'numeric', parts)],
    groups: options(
      {
        name: PLANNED_GROUPS_FIELD,
        label: t('campaigns:plan.groups'),
        hint: t('campaigns:planHint.groups'),
        options: campaign.groups.map((group) => ({ value: group, label: words.group(group) })),
        chosen: campaign.groups,
      },
      errors,
    ),
  };
}

function planAsTyped(plan: SamplingPlan): TypedSampling {
  return {
    method: plan.method,
    confidence: String(plan.confidence),
    margin: String(plan.margin).replace('.', ','),
    allocation: plan.allocation,
    minimumPerUnit: String(plan.minimumPerUnit),
  };
}

interface Parts {
  readonly t: Translate;
  readonly typed: TypedSampling;
  readonly errors: FieldErrors;
}

function choice(
  name: 'method' | 'confidence' | 'allocation',
  values: readonly (string | number)[],
  { t, typed, errors }: Parts,
): OptionsModel {
  const list = values.map((value) => ({
    value: String(value),
    label: name === 'confidence' ? `${value} %` : t(`campaigns:${name}.${value}`),
  }));
  const label = t(`campaigns:plan.${name}`);
  return options({ name: PLAN_FIELDS[name], label, options: list, chosen: [typed[name]] }, errors);
}

function number(
  name: 'margin' | 'minimumPerUnit',
  inputmode: FieldModel['inputmode'],
  { t, typed, errors }: Parts,
): FieldModel {
  const words = { label: t(`campaigns:plan.${name}`), hint: t(`campaigns:planHint.${name}`) };
  const value = typed[name];
  return field({ name: PLAN_FIELDS[name], ...words, value, inputmode, width: 'short' }, errors);
}
