/** What a person reads who has set something wrong. */
import type { ConfigProblem } from './config';
import type { Translate } from './i18n';

/** A line a setting: its name and what is expected. */
export function settingLines(t: Translate, problems: readonly ConfigProblem[]): string[] {
  return problems.map(({ name }) =>
    t('start:setting', { name, expected: t(`start:expected.${name}`) }),
  );
}
