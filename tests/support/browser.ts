/** Chromium for tests that need a browser. */
export { launchBrowser, launchProfile } from '../../scripts/browser/launch-browser';
