/** The path of a Chromium: `CHROME_PATH`, the search path, or what playwright downloaded. */
export function findChromium(): string | undefined;
