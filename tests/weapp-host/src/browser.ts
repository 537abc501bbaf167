import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A headless Chromium for the tabs.
 * @param executablePath where it is; looked for in the usual places when not given
 * @throws when there is none
 */
export const openBrowser = (
  executablePath: string | undefined = PLACES.find((place) => existsSync(place)),
): Promise<Browser> => {
  if (executablePath === undefined) throw new Error('No Chromium here: apt-get install chromium');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
};
