import type { Translate } from '../../../../i18n';
import { paths } from '../../../paths';
import type { Link } from '../../frame';

/** The way to the pages under one's own account. */
export function ownTrail(t: Translate): readonly Link[] {
  return [{ label: t('accounts:own.title'), href: paths.office.ownAccount.to() }];
}
