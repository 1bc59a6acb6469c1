/** Addresses of signing in and of accounts. */

const SIGN_IN = '/quan-ly/dang-nhap';
const OWN = '/quan-ly/tai-khoan-cua-toi';
const ACCOUNTS = '/quan-ly/tai-khoan';

export const accountPaths = {
  signIn: { pattern: SIGN_IN, to: () => SIGN_IN },
  secondStep: { pattern: `${SIGN_IN}/buoc-hai`, to: () => `${SIGN_IN}/buoc-hai` },
  accountLink: {
    pattern: '/quan-ly/lien-ket/:token',
    to: (token: string) => `/quan-ly/lien-ket/${encodeURIComponent(token)}`,
  },
  signOut: { pattern: '/quan-ly/dang-xuat', to: () => '/quan-ly/dang-xuat' },
  ownAccount: { pattern: OWN, to: () => OWN },
  ownPassword: { pattern: `${OWN}/mat-khau`, to: () => `${OWN}/mat-khau` },
  ownFactor: { pattern: `${OWN}/hai-lop`, to: () => `${OWN}/hai-lop` },
  ownFactorOff: { pattern: `${OWN}/hai-lop/tat`, to: () => `${OWN}/hai-lop/tat` },
  ownSessions: { pattern: `${OWN}/phien`, to: () => `${OWN}/phien` },
  ownSession: {
    pattern: `${OWN}/phien/:session`,
    to: (session: string) => `${OWN}/phien/${encodeURIComponent(session)}`,
  },
  accounts: { pattern: ACCOUNTS, to: () => ACCOUNTS },
  newAccount: { pattern: `${ACCOUNTS}/moi`, to: () => `${ACCOUNTS}/moi` },
  account: { pattern: `${ACCOUNTS}/:account`, to: (account: string) => accountPath(account) },
  accountDisable: {
    pattern: `${ACCOUNTS}/:account/khoa`,
    to: (account: string) => `${accountPath(account)}/khoa`,
  },
  accountEnable: {
    pattern: `${ACCOUNTS}/:account/mo-khoa`,
    to: (account: string) => `${accountPath(account)}/mo-khoa`,
  },
  accountReset: {
    pattern: `${ACCOUNTS}/:account/lien-ket`,
    to: (account: string) => `${accountPath(account)}/lien-ket`,
  },
} as const;

function accountPath(account: string): string {
  return `${ACCOUNTS}/${encodeURIComponent(account)}`;
}
