/** All accounts of the office. */
import type { AccountOverview } from '../../../../actions/accounts/list-accounts';
import type { Unit } from '../../../../domain/units/unit';
import type { Translate } from '../../../../i18n';
import { paths } from '../../../paths';
import { rolesText } from '../../account-words';
import { textCell, type TableModel } from '../../components';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { unitName } from './unit-options';

export interface AccountListModel extends OfficeFrame {
  readonly table: TableModel;
  readonly newHref: string;
}

const COLUMNS = ['name', 'username', 'roles', 'unit', 'state', 'factor'] as const;

export function accountListPage(
  input: PageContext & {
    readonly accounts: readonly AccountOverview[];
    readonly registry: readonly Unit[];
  },
): AccountListModel {
  const { t, locale, accounts, registry } = input;
  return {
    ...officeFrame(input, t('accounts:list.title'), []),
    newHref: paths.office.newAccount.to(),
    table: {
      caption: t('accounts:list.caption'),
      columns: COLUMNS.map((name) => ({
        label: t(`accounts:list.column.${name}`),
        numeric: false,
      })),
      rows: accounts.map(({ account, hasFactor }) => ({
        total: false,
        cells: [
          textCell(account.name, paths.office.account.to(account.id)),
          textCell(account.username),
          textCell(rolesText(t, account.roles)),
          textCell(account.unit === undefined ? '–' : unitName(registry, account.unit, locale)),
          textCell(stateText(t, account)),
          textCell(t(hasFactor ? 'accounts:factor.on' : 'accounts:factor.off')),
        ],
      })),
      note: '',
    },
  };
}

function stateText(t: Translate, { disabled, activated }: AccountOverview['account']): string {
  if (disabled) return t('accounts:state.disabled');
  return t(activated ? 'accounts:state.active' : 'accounts:state.waiting');
}
