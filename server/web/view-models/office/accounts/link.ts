/** A one-time link, shown to the administrator once. */
import { LINK_HOURS } from '../../../../domain/access/account-link';
import { paths } from '../../../paths';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';

export interface ShownLinkModel extends OfficeFrame {
  readonly lead: string;
  readonly address: string;
  /** That it was also sent; empty when no e-mail address was typed. */
  readonly mailed: string;
  readonly listHref: string;
}

/** @param input.baseUrl of this server, without a slash at its end */
export function shownLinkPage(
  input: PageContext & {
    readonly name: string;
    readonly token: string;
    readonly baseUrl: string;
    readonly email: string;
  },
): ShownLinkModel {
  const { t, name, token, baseUrl, email } = input;
  const listHref = paths.office.accounts.to();
  return {
    ...officeFrame(input, t('accounts:shownLink.title'), [
      { label: t('accounts:list.title'), href: listHref },
    ]),
    lead: t('accounts:shownLink.lead', { name, hours: LINK_HOURS }),
    address: `${baseUrl}${paths.office.accountLink.to(token)}`,
    mailed: email === '' ? '' : t('accounts:shownLink.mailed', { email }),
    listHref,
  };
}
