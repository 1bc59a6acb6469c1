/** What the first start prints beside its address: the one way to the first account. */
import type { Config } from './config';
import { LINK_HOURS } from './domain/access/account-link';
import type { Translate } from './i18n';
import { paths } from './web/paths';

/** @param port that it listens on, which the settings may have left to the system */
export function firstAdministratorLine(
  t: Translate,
  { baseUrl }: Pick<Config, 'baseUrl'>,
  port: number,
  token: string,
): string {
  const base = baseUrl.replace(/:0$/, `:${port}`);
  const address = `${base}${paths.office.accountLink.to(token)}`;
  return t('start:first-administrator', { address, hours: LINK_HOURS });
}
