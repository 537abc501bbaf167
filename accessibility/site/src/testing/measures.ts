import type { Page } from 'playwright-core';

/** WCAG 1.4.6, here for text of every size. */
const LEAST_CONTRAST = 7;

/**
 * Contrast of every text with what lies behind it, painted pixel by pixel on a canvas so that
 * transparency counts. Text on a picture cannot be measured so and is named.
 */
const FAINT = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const painted = new Map();
  const luminanceOf = (layers) => {
    const key = layers.join('|');
    if (!painted.has(key)) {
      brush.clearRect(0, 0, 1, 1);
      for (const layer of layers) { brush.fillStyle = layer; brush.fillRect(0, 0, 1, 1); }
      const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      painted.set(key, 0.2126 * r + 0.7152 * g + 0.0722 * b);
    }
    return painted.get(key);
  };
  const grounds = new Map();
  const groundOf = (element) => {
    if (element === null) return ['#fff'];
    if (!grounds.has(element)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const own = backgroundImage.includes('url(') ? 'picture' : backgroundColor;
      grounds.set(element, [...groundOf(element.parentElement), own]);
    }
    return grounds.get(element);
  };
  const faint = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('script, style, .unseen') !== null) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const [one, other] = [luminanceOf(ground), luminanceOf([...ground, style.color])].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    const name = element.tagName.toLowerCase() + '.' + element.className;
    if (ground.includes('picture')) faint.set(name, name + ' stands on a picture');
    else if (contrast < ${String(LEAST_CONTRAST)}) faint.set(name, name + ' has ' + contrast.toFixed(2) + ':1 ' + node.data.trim().slice(0, 20));
  }
  return [...faint.values()];
})()`;

/** Text in which a target of one line may stand (WCAG 2.5.5, exception "inline"). */
const SMALL = (least: number): string => `(() => {
  const inSentence = (target) => {
    if (!getComputedStyle(target).display.startsWith('inline')) return false;
    let block = target.parentElement;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const links = [...block.querySelectorAll('a, button')].map((it) => it.textContent).join('');
    return block.textContent.replace(/[\\s\\p{P}]/gu, '').length > links.replace(/[\\s\\p{P}]/gu, '').length;
  };
  // A link may be pressed on all of a card, which its ::after covers.
  const pressed = (target) => {
    const { content, position } = getComputedStyle(target, '::after');
    return content !== 'none' && position === 'absolute' ? target.offsetParent : target;
  };
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !inSentence(target))
    .map((target) => (target.matches('[type=radio], [type=checkbox]') && target.closest('label')) || pressed(target))
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return Math.min(width, height) < ${String(least - 0.5)};
    })
    .map((target) => {
      const { width, height } = target.getBoundingClientRect();
      const within = target.parentElement;
      return [within.tagName, within.className, '>', target.tagName, target.className, target.textContent.trim().slice(0, 12), Math.round(width) + '×' + Math.round(height)].join(' ');
    });
})()`;

/** How many CSS pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

/** Texts with less than 7:1, each kind of element once. */
export const faintTexts = (page: Page): Promise<string[]> => page.evaluate<string[]>(FAINT);

/** What can be pressed and is smaller than `least` CSS pixels in one direction; links in a sentence aside. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate<string[]>(SMALL(least));
