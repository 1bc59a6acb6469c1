/** Addresses of signing in and of accounts. */
export const accountPaths = {
  signIn: { pattern: '/quan-ly/dang-nhap', to: () => '/quan-ly/dang-nhap' },
  signOut: { pattern: '/quan-ly/dang-xuat', to: () => '/quan-ly/dang-xuat' },
  ownAccount: { pattern: '/quan-ly/tai-khoan-cua-toi', to: () => '/quan-ly/tai-khoan-cua-toi' },
} as const;
