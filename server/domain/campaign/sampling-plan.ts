/** A sampling plan as it is typed into the calculator. */
import { err, ok, type Result } from '../result';
import { ALLOCATIONS } from '../sampling/allocate';
import { CONFIDENCES } from '../sampling/confidence';
import { SAMPLE_SIZE_METHODS } from '../sampling/sample-size';
import type { SamplingPlan } from './campaign';

/** Every field as text. */
export type TypedSampling = Readonly<Record<keyof SamplingPlan, string>>;

export const SAMPLING_PROBLEMS = ['choose', 'no-margin', 'no-number'] as const;

export interface SamplingProblem {
  readonly field: keyof SamplingPlan;
  readonly code: (typeof SAMPLING_PROBLEMS)[number];
}

const WIDEST_MARGIN = 50;
const LARGEST_MINIMUM = 10_000;

/** Reads the plan, or every fault of it: the margin as percentage points with decimal comma or point. */
export function readSamplingPlan(
  typed: TypedSampling,
): Result<SamplingPlan, readonly SamplingProblem[]> {
  const method = SAMPLE_SIZE_METHODS.find((one) => one === typed.method);
  const confidence = CONFIDENCES.find((one) => String(one) === typed.confidence);
  const allocation = ALLOCATIONS.find((one) => one === typed.allocation);
  const margin = readMargin(typed.margin);
  const minimumPerUnit = readMinimum(typed.minimumPerUnit);
  const plan = { method, confidence, margin, allocation, minimumPerUnit };
  if (isWhole(plan)) return ok(plan);
  const codes = { margin: 'no-margin', minimumPerUnit: 'no-number' } as const;
  const missing = (Object.keys(plan) as (keyof SamplingPlan)[]).filter(
    (field) => plan[field] === undefined,
  );
  return err(
    missing.map((field) => ({
      field,
      code: field === 'margin' || field === 'minimumPerUnit' ? codes[field] : 'choose',
    })),
  );
}

function isWhole(plan: { [F in keyof SamplingPlan]: SamplingPlan[F] | undefined }): plan is {
  -readonly [F in keyof SamplingPlan]: SamplingPlan[F];
} {
  return Object.values(plan).every((value) => value !== undefined);
}

function readMargin(typed: string): number | undefined {
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(typed)) return undefined;
  const margin = Number(typed.replace(',', '.'));
  return margin > 0 && margin <= WIDEST_MARGIN ? margin : undefined;
}

function readMinimum(typed: string): number | undefined {
  if (!/^\d{1,6}$/.test(typed)) return undefined;
  const minimum = Number(typed);
  return minimum <= LARGEST_MINIMUM ? minimum : undefined;
}
