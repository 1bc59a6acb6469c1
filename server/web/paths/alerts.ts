/** Addresses of a campaign's alerts. */
const pattern = '/quan-ly/dot/:campaign/canh-bao';

export const alertPaths = {
  alerts: {
    pattern,
    to: (campaign: string) => `/quan-ly/dot/${encodeURIComponent(campaign)}/canh-bao`,
  },
} as const;
