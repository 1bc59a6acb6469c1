/**
 * Recounts campaigns from their raw responses and compares with the counts that pages are made of:
 * `npm run recompute [-- --campaign <id>]`. Prints one line a campaign; exits with 1 on a difference.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { recompute, type CampaignRecount } from '../server/actions/recompute';
import { loadConfig } from '../server/config';
import { createDeps } from '../server/create-deps';
import { loadTranslators, type Translate } from '../server/i18n';
import { PROJECT_ROOT } from '../server/project-root';
import { settingLines } from '../server/setting-lines';

const EXIT_DIFFERENT = 1;
const EXIT_BAD_SETTINGS = 78;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { campaign: { type: 'string' } } });
  const t = loadTranslators(join(PROJECT_ROOT, 'server', 'i18n'))('vi');
  const config = loadConfig(process.env);
  if (!config.ok) {
    for (const line of settingLines(t, config.error)) console.error(line);
    return EXIT_BAD_SETTINGS;
  }
  const deps = await createDeps(config.value);
  try {
    const all = await deps.store.campaigns.list();
    const wanted = values.campaign === undefined ? all.map(({ id }) => id) : [values.campaign];
    if (wanted.length === 0) console.log(t('recompute:noCampaigns'));
    let code = 0;
    for (const id of wanted) {
      const recount = await recompute(deps, id);
      if (!recount) console.error(t('recompute:unknownCampaign', { campaign: id }));
      for (const line of recount ? reportOf(t, recount) : []) console.log(line);
      if (!recount || recount.differences.length > 0) code = EXIT_DIFFERENT;
    }
    return code;
  } finally {
    await deps.store.close();
  }
}

function reportOf(t: Translate, recount: CampaignRecount): string[] {
  const { campaign, kept, counted, differences } = recount;
  if (differences.length === 0) return [t('recompute:agrees', { campaign, kept, counted })];
  const partitions = differences.length;
  return [
    t('recompute:differs', { campaign, partitions, kept, counted }),
    ...differences.map((difference) => {
      const onlyAnswers = difference.kept === difference.counted;
      const words = onlyAnswers ? 'recompute:partition.answers' : 'recompute:partition.responses';
      return `  ${t(words, { ...difference })}`;
    }),
  ];
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = EXIT_DIFFERENT;
  },
);
