/** Addresses of the audit log. */
export const auditPaths = {
  audit: { pattern: '/quan-ly/nhat-ky', to: () => '/quan-ly/nhat-ky' },
  auditFile: { pattern: '/quan-ly/nhat-ky.csv', to: () => '/quan-ly/nhat-ky.csv' },
  auditCheck: { pattern: '/quan-ly/nhat-ky/kiem-tra', to: () => '/quan-ly/nhat-ky/kiem-tra' },
} as const;
