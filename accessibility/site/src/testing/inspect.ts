import type { Browser, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, settingsName, type Settings } from '../settings';
import { bringEngines, colourFaultsOn, faultsOn } from './engines';
import { tabThrough } from './focus';
import { wear } from './looks';
import { faintTexts, overflowOf, smallTargets } from './measures';

/**
 * How a page can look (decision 0024). Where only the colours differ, only they are looked at
 * again; in the sizes of the elder view a finger gets 60 pixels, and no colour is another.
 */
interface Look {
  look: Partial<Settings>;
  faults?: (page: Page) => Promise<string[]>;
}
const SIZES: Look[] = [{ look: { size: 'large' } }, { look: { size: 'larger' } }];
const LOOKS: Look[] = [
  { look: {}, faults: faultsOn },
  { look: { theme: 'dark' }, faults: colourFaultsOn },
  { look: { theme: 'contrast' }, faults: colourFaultsOn },
  { look: { theme: 'inverse' }, faults: colourFaultsOn },
  { look: { view: 'simple' }, faults: faultsOn },
  ...SIZES,
];

/** A window of 1280 × 1024 CSS pixels at 400 %: the smallest that WCAG 1.4.10 asks for. */
export const AT_400_PERCENT = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
export const DESKTOP = { viewport: { width: 1280, height: 1024 } };
/** What a browser draws when a reader comes near is there when it is measured. */
const EVERYTHING_DRAWN = '* { content-visibility: visible !important; }';
const PHONE = { width: 320, height: 700 };
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
export const inspectLooks = async (page: Page, looks = LOOKS): Promise<string[]> => {
  const faults: string[] = [];
  for (const { look, faults: faultsIn } of looks) {
    await wear(page, look);
    const found = [
      ...((await faultsIn?.(page)) ?? []),
      ...(await measure(page, look.size === undefined ? 44 : 60)),
    ];
    faults.push(...found.map((fault) => `${JSON.stringify(look)} ${fault}`));
  }
  return faults;
};

/** What is wrong with the open page as it is, the way of the keyboard through it included. */
export const inspectOnADesk = async (page: Page): Promise<string[]> => {
  const faults = await tabThrough(page);
  // The way may end where it began, on the link to the content, which covers the head of the page.
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
  return [...faults, ...(await faultsOn(page)), ...(await measure(page))];
};

/** What is wrong with the open page for the printer: on a desk, and in the elder view on a phone. */
export const inspectPrint = async (page: Page): Promise<string[]> => {
  const faults = [...(await faultsOn(page)), ...(await measure(page))];
  await page.setViewportSize(PHONE);
  faults.push(...(await inspectLooks(page, SIZES)));
  await page.setViewportSize(DESKTOP.viewport);
  return faults;
};

interface Inspection {
  browser: Browser;
  addresses: readonly string[];
  window: typeof AT_400_PERCENT | typeof DESKTOP;
  inspect: (page: Page) => Promise<string[]>;
}

/**
 * Opens many pages, as many at a time as the machine has cores.
 * @returns every fault, with the address of its page
 */
export const inspectAll = async ({
  browser,
  addresses,
  window,
  inspect,
}: Inspection): Promise<string[]> => {
  const waiting = [...addresses];
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    // Without motion, so that no colour is measured on its way from one theme to the other.
    const context = await browser.newContext({
      ...{ bypassCSP: true, reducedMotion: 'reduce' as const },
      ...window,
    });
    const value = settingsName(DEFAULT_SETTINGS);
    await context.addCookies([{ name: 'reading', value, url: addresses[0] ?? '' }]);
    await bringEngines(context);
    const page = await context.newPage();
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.addStyleTag({ content: EVERYTHING_DRAWN });
      const at = decodeURI(address);
      faults.push(...(await inspect(page)).map((fault) => `${at} ${fault}`));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: CORES }, work));
  return faults;
};
