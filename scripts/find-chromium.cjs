// Where the browser of the tests is: CHROME_PATH, the search path, or what playwright downloaded.
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium, or undefined. */
function findChromium() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH && existsSync(CHROME_PATH)) return CHROME_PATH;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, downloaded()].find((path) => path !== undefined && existsSync(path));
}

function downloaded() {
  try {
    return require('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

module.exports = { findChromium };
