// Makes sure that the browser tests have a browser, and says plainly what to do where none can be had.
const { spawnSync } = require('node:child_process');
const { findChromium } = require('./find-chromium.cjs');

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function install() {
  const root = process.getuid?.() === 0;
  if (root && run('sh', '-c', 'command -v apt-get >/dev/null')) {
    if (run('apt-get', 'update', '-q') && run('apt-get', 'install', '-y', '-q', 'chromium')) return;
  }
  run('npx', 'playwright-core', 'install', 'chromium');
}

if (!findChromium()) {
  console.log('Chromium was not found; installing it for the browser tests …');
  install();
}
if (!findChromium()) {
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROME_PATH to it.',
  );
  process.exit(1);
}
