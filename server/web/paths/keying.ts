/** Addresses of keying paper and telephone answers. */
const pile = '/quan-ly/nhap-phieu/:campaign/:group/:unit/:channel';

export const keyingPaths = {
  keying: { pattern: '/quan-ly/nhap-phieu', to: () => '/quan-ly/nhap-phieu' },
  keyingPile: {
    pattern: pile,
    to: (...parts: readonly [campaign: string, group: string, unit: string, channel: string]) =>
      `/quan-ly/nhap-phieu/${parts.map(encodeURIComponent).join('/')}`,
  },
} as const;
