import type { Page } from 'playwright-core';

/** The least of WCAG 1.4.11 and 2.4.13: contrast of a focus ring, and its thickness in CSS pixels. */
const LEAST_CONTRAST = 3;
const LEAST_PIXELS = 2;
/** More stops than any page has. */
const MOST_STOPS = 400;

const WATCH = `(() => {
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (...layers) => {
    for (const layer of ['#fff', ...layers]) { brush.fillStyle = layer; brush.fillRect(0, 0, 1, 1); }
    const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => element === null ? []
    : [...groundOf(element.parentElement), getComputedStyle(element).backgroundColor];
  /** The element that shows the ring: itself, or what a rule with :has() puts it around. */
  const ringOf = (element) => {
    for (let it = element; it !== null; it = it.parentElement) {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
      if (outlineStyle === 'none') continue;
      const [one, other] = [luminance(...groundOf(it.parentElement)), luminance(...groundOf(it.parentElement), outlineColor)]
        .sort((a, b) => b - a);
      return { width: parseFloat(outlineWidth), contrast: (one + 0.05) / (other + 0.05) };
    }
  };
  const isUncovered = (element) => {
    const boxes = [...element.getClientRects()];
    return boxes.some(({ left, right, top, bottom }) => {
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
  };
  const visited = new Set();
  globalThis.stops = { faults: [], last: null };
  document.addEventListener('focusin', ({ target }) => {
    const name = target.tagName + ' ' + target.className + ' ' + (target.textContent.trim() || target.id).slice(0, 20);
    const ring = ringOf(target);
    const say = (fault) => stops.faults.push(name + ' ' + fault);
    if (ring === undefined) say('shows no focus');
    else if (ring.width < ${String(LEAST_PIXELS)}) say('has a focus ring of ' + ring.width + ' pixels');
    else if (ring.contrast < ${String(LEAST_CONTRAST)}) say('has a focus ring of ' + ring.contrast.toFixed(2) + ':1');
    if (!isUncovered(target)) say('is covered when it has the focus');
    if (stops.last !== null && !visited.has(target) && !(stops.last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING))
      say('comes out of order');
    visited.add(target);
    stops.last = target;
  });
})()`;

const reachable = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter((it) => it.checkVisibility({ visibilityProperty: true }) && (it.type !== 'radio' || it.checked)).length`;

/**
 * Goes through the open page with the Tab key until it is left.
 * @returns every stop whose focus is not seen, and a word when something cannot be reached
 */
export const tabThrough = async (page: Page): Promise<string[]> => {
  await page.evaluate(WATCH);
  const wanted = await page.evaluate<number>(reachable);
  let reached = 0;
  for (; reached < MOST_STOPS; reached += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>('document.activeElement === document.body')) break;
  }
  const faults = await page.evaluate<string[]>('stops.faults');
  return reached < wanted ? [...faults, `reached ${String(reached)} of ${String(wanted)}`] : faults;
};
