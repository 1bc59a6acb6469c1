/** The progress of an import, of whatever kind. */
export const importPaths = {
  importProgress: {
    pattern: '/quan-ly/nhap-tep/:import',
    to: (id: string) => `/quan-ly/nhap-tep/${encodeURIComponent(id)}`,
  },
} as const;
