/** What surrounds a page of the office, as a manager sees it. */
import type { Translate } from '../../../i18n';
import { paths } from '../../paths';
import { shellModel, type ShellModel } from '../office/shell';

/** The shell of the front page, with something done. */
export function sampleShell(t: Translate): ShellModel {
  const actor = { account: 'mau', name: 'Nguyễn Thị Mẫu', roles: ['admin', 'manager'] } as const;
  const address = paths.office.home.to();
  return { ...shellModel({ t, actor, csrf: 'mau', address }), done: t('gallery:states.plain') };
}
