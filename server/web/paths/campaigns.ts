/** Addresses of running a campaign: its setup, notices, quotas, preview and the steps of its life. */
const campaign = '/quan-ly/dot/:campaign';

/** The second part is a group, the day of a notice, or an import. */
const within =
  (pattern: string) =>
  (id: string, part = ''): string =>
    pattern
      .replace(':campaign', encodeURIComponent(id))
      .replace(/:(group|from|import)/, encodeURIComponent(part));

const address = (end: string) => {
  const pattern = `${campaign}/${end}`;
  return { pattern, to: within(pattern) };
};

export const campaignPaths = {
  newCampaign: { pattern: '/quan-ly/dot-moi', to: () => '/quan-ly/dot-moi' },
  campaignSetup: address('thiet-lap'),
  campaignSettings: address('thong-tin'),
  campaignOpening: address('mo'),
  campaignClosingDay: address('han-cuoi'),
  campaignClosing: address('dong'),
  campaignCopy: address('sao-chep'),
  campaignArchive: address('luu-tru'),
  campaignArchiveFile: address('luu-tru/noi-dung.json'),
  notices: address('thong-bao'),
  newNotice: address('thong-bao/moi'),
  notice: address('thong-bao/tu/:from'),
  noticeRemoved: address('thong-bao/tu/:from/bo'),
  quotas: address('chi-tieu'),
  quotaPlan: address('chi-tieu/tinh'),
  groupQuotas: address('chi-tieu/nhom/:group'),
  quotaImport: address('chi-tieu/nhap'),
  quotaTemplate: address('chi-tieu/nhap/mau.xlsx'),
  quotaConfirm: address('chi-tieu/nhap/:import/xac-nhan'),
  preview: address('xem-thu'),
  groupPreview: address('xem-thu/:group'),
} as const;
