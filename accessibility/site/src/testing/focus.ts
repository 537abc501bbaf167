import type { Page } from 'playwright-core';

/** The least of WCAG 1.4.11 and 2.4.13: contrast of a focus ring, and its thickness in CSS pixels. */
const LEAST_CONTRAST = 3;
const LEAST_PIXELS = 2;
/** More stops than any page has. */
const MOST_STOPS = 300;

/**
 * What is wrong with the element that has the focus, as an expression for the page. The brush and
 * what it has measured are kept on the page: the same few colours meet at every stop.
 */
const STOP = `(() => {
  const brush = globalThis.brushOfStops ??=
    document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const measured = globalThis.measuredOfStops ??= new Map();
  const measure = (layers) => {
    for (const layer of ['#fff', ...layers]) { brush.fillStyle = layer; brush.fillRect(0, 0, 1, 1); }
    const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const luminance = (...layers) => {
    const key = layers.join('|');
    if (!measured.has(key)) measured.set(key, measure(layers));
    return measured.get(key);
  };
  const groundOf = (element) => element === null ? []
    : [...groundOf(element.parentElement), getComputedStyle(element).backgroundColor];
  // The ring is the element's own, or one that a rule with :has() puts around it.
  const ringOf = (element) => {
    for (let it = element; it !== null; it = it.parentElement) {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
      if (outlineStyle === 'none') continue;
      const ground = groundOf(it.parentElement);
      const [one, other] = [luminance(...ground), luminance(...ground, outlineColor)].sort((a, b) => b - a);
      return { width: parseFloat(outlineWidth), contrast: (one + 0.05) / (other + 0.05) };
    }
  };
  const target = document.activeElement;
  if (target === document.body || target === null) return null;
  const isUncovered = [...target.getClientRects()].some(({ left, right, top, bottom }) => {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && (target.contains(hit) || hit.contains(target));
  });
  const ring = ringOf(target);
  const faults = [
    ...(ring === undefined ? ['shows no focus'] : []),
    ...(ring?.width < ${String(LEAST_PIXELS)} ? ['has a focus ring of ' + ring.width + ' pixels'] : []),
    ...(ring?.contrast < ${String(LEAST_CONTRAST)} ? ['has a focus ring of ' + ring.contrast.toFixed(2) + ':1'] : []),
    ...(isUncovered ? [] : ['is covered when it has the focus']),
  ];
  const elements = [...document.querySelectorAll('*')];
  const words = (target.labels?.[0] ?? target).textContent.trim().replace(/\\s+/g, ' ');
  const isPlayer = target.tagName === 'AUDIO';
  return { place: elements.indexOf(target), words, isPlayer, name: target.tagName + ' ' + words.slice(0, 20), faults };
})()`;

/** Where the keyboard stands. */
interface Stop {
  /** which element of the page this is, counted in the order of its source */
  place: number;
  /** the words of the element or of its label */
  words: string;
  /** a player of the browser, whose buttons are stops of their own within one element */
  isPlayer: boolean;
  faults: string[];
}

/**
 * Presses Tab once.
 * @returns where the focus is now, undefined when it has left the page
 */
const pressTab = async (page: Page): Promise<Stop | undefined> => {
  await page.keyboard.press('Tab');
  const stop = await page.evaluate<(Stop & { name: string }) | null>(STOP);
  if (stop === null) return undefined;
  return { ...stop, faults: stop.faults.map((fault) => `${stop.name} ${fault}`) };
};

const REACHABLE = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex="0"]')]
  .filter((it) => it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true }) && (it.type !== 'radio' || it.checked)).length`;

/**
 * Goes through the open page with the Tab key until it is left.
 * @returns every stop whose focus is not seen or comes out of order, and what cannot be reached
 */
export const tabThrough = async (page: Page): Promise<string[]> => {
  const wanted = await page.evaluate<number>(REACHABLE);
  const faults: string[] = [];
  let reached = 0;
  let first = -1;
  let last = -1;
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const stop = await pressTab(page);
    // After the last element a browser without a window of its own may begin again at the first.
    if (stop === undefined || stop.place === first) break;
    if (presses === 0) first = stop.place;
    faults.push(...stop.faults);
    if (stop.isPlayer && stop.place === last) continue;
    reached += 1;
    if (stop.place <= last) faults.push(`${stop.words} comes out of order`);
    last = stop.place;
  }
  return reached < wanted ? [...faults, `reached ${String(reached)} of ${String(wanted)}`] : faults;
};

/**
 * Goes on by Tab to the element with these words, as far as a person would.
 * @throws {Error} where there is no such way, or a stop before it does not show its focus
 */
export const tabTo = async (page: Page, words: string | RegExp): Promise<void> => {
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const stop = await pressTab(page);
    if (stop === undefined) continue;
    if (stop.faults.length > 0) throw new Error(stop.faults.join('; '));
    if (typeof words === 'string' ? stop.words === words : words.test(stop.words)) return;
  }
  throw new Error(`No way by keyboard to ${String(words)}`);
};

/** Goes by Tab to the link or button with these words and presses Enter; a page follows. */
export const follow = async (page: Page, words: string | RegExp): Promise<void> => {
  await tabTo(page, words);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};
