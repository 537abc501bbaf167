import type { Tab } from '@minzong/weapp-host';

const WIDTH = 375;
const LEAST_HEIGHT = 667;
/** Two screens say how a page looks; a whole law would say no more. */
const MOST_HEIGHT = 1250;
const QUALITY = 70;

/** Waits for the pictures that are in sight, lazy ones included. */
const PICTURES = `Promise.race([
  new Promise((resolve) => setTimeout(resolve, 5000)),
  Promise.allSettled([...document.images]
    .filter((image) => image.src && image.getBoundingClientRect().top < innerHeight)
    .map((image) => image.decode())),
]).then(() => undefined)`;

/** A page with its bars as WebP, as high as what is on it, within limits. */
export const takePicture = async (tab: Tab): Promise<Buffer> => {
  await tab.settled();
  const frame = await tab.frame();
  const page = frame.page();
  const window = await frame.evaluate<number>('innerHeight');
  const { scrollHeight } = await tab.windowScroll();
  const bars = (page.viewportSize()?.height ?? LEAST_HEIGHT) - window;
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, bars + scrollHeight));
  await page.setViewportSize({ width: WIDTH, height });
  await frame.evaluate(PICTURES);
  await tab.settled();
  const devTools = await page.context().newCDPSession(page);
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
  });
  return Buffer.from(data, 'base64');
};
