/** Addresses of a kiosk: all of them below the one that its desk's page in the office gives to the tablet. */
const kiosk = '/k/:desk/may/:key';

const at = (end: string) => ({
  pattern: kiosk + end,
  to: (desk: string, key: string) =>
    `/k/${encodeURIComponent(desk)}/may/${encodeURIComponent(key)}${end}`,
});

export const kioskPaths = {
  kiosk: at(''),
  kioskForm: at('/phieu'),
  kioskThanks: at('/cam-on'),
  kioskScreenedOut: at('/ngoai-doi-tuong'),
  kioskSecrets: at('/ma'),
  kioskManifest: at('/ung-dung.webmanifest'),
} as const;
