/** Keys of kiosks that the program puts together: stem → ends. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  'kiosk:office.step': ['account', 'open', 'pin', 'power', 'replace'],
  'kiosk:retired': ['replaced', 'retired'],
};

export const KIOSK_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `${stem}.${end}`),
);
