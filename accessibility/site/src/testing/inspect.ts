import type { Browser, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, settingsName, type Settings } from '../settings';
import { bringEngines, colourFaultsOn, faultsOn } from './engines';
import { wear } from './looks';
import { faintTexts, overflowOf, smallTargets } from './measures';

/** How a page can look (decision 0024): where only the colours differ, only they are looked at again. */
const LOOKS: { look: Partial<Settings>; isOnlyColours: boolean }[] = [
  { look: {}, isOnlyColours: false },
  { look: { theme: 'dark' }, isOnlyColours: true },
  { look: { theme: 'contrast' }, isOnlyColours: true },
  { look: { theme: 'inverse' }, isOnlyColours: true },
  { look: { view: 'simple' }, isOnlyColours: false },
];

/** A window of 1280 × 1024 CSS pixels at 400 %: the smallest that WCAG 1.4.10 asks for. */
export const AT_400_PERCENT = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
export const PHONE = { viewport: { width: 320, height: 700 }, deviceScaleFactor: 2 };
export const DESKTOP = { viewport: { width: 1280, height: 1024 } };
const CORES = 2;

const measure = async (page: Page, leastTarget = 44): Promise<string[]> => {
  const overflow = await overflowOf(page);
  return [
    ...(overflow === 0 ? [] : [`scrolls sideways by ${String(overflow)} pixels`]),
    ...(await faintTexts(page)),
    ...(await smallTargets(page, leastTarget)).map((target) => `too small to press: ${target}`),
  ];
};

/** What is wrong with the open page in each of its looks. */
const inspectLooks = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  for (const { look, isOnlyColours } of LOOKS) {
    await wear(page, look);
    const found = [
      ...(await (isOnlyColours ? colourFaultsOn : faultsOn)(page)),
      ...(await measure(page)),
    ];
    faults.push(...found.map((fault) => `${JSON.stringify(look)} ${fault}`));
  }
  return faults;
};

/** What is wrong with the open page in the sizes of the elder view, where a finger gets 60 pixels. */
export const inspectElderView = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  for (const size of ['large', 'larger'] as const) {
    await wear(page, { size });
    faults.push(...(await measure(page, 60)).map((fault) => `${size} ${fault}`));
  }
  return faults;
};

/** What is wrong with the open page as it is. */
export const inspectOnce = async (page: Page): Promise<string[]> => [
  ...(await faultsOn(page)),
  ...(await measure(page)),
];

interface Inspection {
  browser: Browser;
  addresses: readonly string[];
  window: typeof AT_400_PERCENT | typeof DESKTOP;
  /** what the reader has chosen before, as the name of the settings */
  chosen?: string;
  inspect?: (page: Page) => Promise<string[]>;
}

/**
 * Opens many pages, as many at a time as the machine has cores.
 * @returns every fault, with the address of its page
 */
export const inspectAll = async ({
  browser,
  addresses,
  window,
  chosen = settingsName(DEFAULT_SETTINGS),
  inspect = inspectLooks,
}: Inspection): Promise<string[]> => {
  const waiting = [...addresses];
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    // Without motion, so that no colour is measured on its way from one theme to the other.
    const context = await browser.newContext({
      ...{ bypassCSP: true, reducedMotion: 'reduce' as const },
      ...window,
    });
    await context.addCookies([{ name: 'reading', value: chosen, url: addresses[0] ?? '' }]);
    await bringEngines(context);
    const page = await context.newPage();
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const at = decodeURI(address);
      faults.push(...(await inspect(page)).map((fault) => `${at} ${fault}`));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: CORES }, work));
  return faults;
};
