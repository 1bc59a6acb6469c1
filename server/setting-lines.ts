/** What a person reads who has set something wrong. */
import type { Config, ConfigProblem } from './config';
import type { Translate } from './i18n';

/** A line a setting: its name and what is expected. */
export function settingLines(t: Translate, problems: readonly ConfigProblem[]): string[] {
  return problems.map(({ name }) =>
    t('start:setting', { name, expected: t(`start:expected.${name}`) }),
  );
}

/** The line when the store cannot be opened: the setting that names it, and what its driver says. */
export function storeUnavailable(
  t: Translate,
  { mongodbUri }: Pick<Config, 'mongodbUri'>,
  error: unknown,
): string {
  const setting = mongodbUri === undefined ? 'DATA_DIR' : 'MONGODB_URI';
  return t('start:store-unavailable', { setting, reason: reasonsOf(error).join(' – ') });
}

function reasonsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return error.cause instanceof Error ? [error.message, error.cause.message] : [error.message];
}
