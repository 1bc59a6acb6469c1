/**
 * Recounts campaigns from their raw responses and compares with the counts that pages are made of:
 * `npm run recompute [-- --campaign <id>]`. Prints one line a campaign; exits with 1 on a difference.
 */
import { parseArgs } from 'node:util';
import { recompute, type CampaignRecount } from '../server/actions/recompute';
import { loadConfig } from '../server/config';
import { createDeps } from '../server/create-deps';

const EXIT_DIFFERENT = 1;
const EXIT_BAD_SETTINGS = 78;
const NUMBER = new Intl.NumberFormat('vi-VN');

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { campaign: { type: 'string' } } });
  const config = loadConfig(process.env);
  if (!config.ok) {
    for (const { name, expected } of config.error) console.error(`${name}: cần là ${expected}`);
    return EXIT_BAD_SETTINGS;
  }
  const deps = await createDeps(config.value);
  try {
    const all = await deps.store.campaigns.list();
    const wanted = values.campaign === undefined ? all.map(({ id }) => id) : [values.campaign];
    if (wanted.length === 0) console.log('Kho dữ liệu chưa có đợt khảo sát nào.');
    let code = 0;
    for (const id of wanted) {
      const recount = await recompute(deps, id);
      if (!recount) console.error(`${id}: không có đợt khảo sát này`);
      for (const line of recount ? reportOf(recount) : []) console.log(line);
      if (!recount || recount.differences.length > 0) code = EXIT_DIFFERENT;
    }
    return code;
  } finally {
    await deps.store.close();
  }
}

function reportOf({ campaign, kept, counted, differences }: CampaignRecount): string[] {
  const numbers = `${NUMBER.format(kept)}/${NUMBER.format(counted)}`;
  if (differences.length === 0) return [`${campaign}: khớp ${numbers} phiếu`];
  return [
    `${campaign}: LỆCH ở ${NUMBER.format(differences.length)} phân vùng (${numbers} phiếu)`,
    ...differences.map(
      (difference) =>
        `  ${difference.key}: đang dùng ${NUMBER.format(difference.kept)} phiếu, đếm lại ${NUMBER.format(difference.counted)} phiếu` +
        (difference.kept === difference.counted ? ', câu trả lời khác nhau' : ''),
    ),
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
