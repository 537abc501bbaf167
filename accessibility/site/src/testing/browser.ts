import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

/**
 * What axe finds on a page, each with the element.
 * @param rules axe's options as source text; `{}` for every rule
 */
export const violationsOn = async (page: Page, rules = '{}'): Promise<string[]> => {
  const found = await page.evaluate<Violation[]>(
    `(() => { ${axeSource}; return axe.run(document, ${rules}).then((r) => r.violations); })()`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};
