import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Host } from './host';
import { DIST } from './places';
import { toHtml, type LoadedFont } from './view/html';

/** Set it to a folder to keep a picture of every page in every look. */
const pictures = process.env.WEAPP_HOST_PICTURES;

const PAPER = 'rgb(251, 249, 244)';
const DARK_PAPER = 'rgb(23, 21, 18)';

/** The looks that a reader can have, and what each promises. */
export const LOOKS = [
  { look: 'light', colorScheme: 'light', paper: PAPER, typeSize: 'normal', target: 44 },
  { look: 'dark', colorScheme: 'dark', paper: DARK_PAPER, typeSize: 'normal', target: 44 },
  { look: 'elder', colorScheme: 'light', paper: PAPER, typeSize: 'elder', target: 60 },
] as const;
export type Look = (typeof LOOKS)[number];

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const wxss = readFileSync(path.join(DIST, 'app.wxss'), 'utf8');

export interface Findings {
  paper: string;
  violations: string[];
  widerThanScreen: number;
  /** class and height in pixels */
  smallTargets: [string, number][];
}

/** Runs in the page. The frame of a page (title, landmarks) is WeChat's, so two rules are off. */
const INSPECTION = `(async (least) => {
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run({ rules });
  const controls = [...document.querySelectorAll(
    '[role=button],[role=tab],[role=radio],[role=checkbox],button,.row,.linked,.door,.label',
  )];
  return {
    paper: getComputedStyle(document.body).backgroundColor,
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html),
    widerThanScreen: document.documentElement.scrollWidth - window.innerWidth,
    smallTargets: controls
      .map((node) => [node.className, node.getBoundingClientRect().height])
      .filter(([, height]) => height < least),
  };
})`;

const inspect = (page: Page, target: number): Promise<Findings> =>
  page.evaluate<Findings>(`${INSPECTION}(${String(target)})`);

/** Storage of a telephone whose reader chose this look's type size. */
export const storageOf = ({ typeSize }: Look): Map<string, string> =>
  new Map([['settings:1', JSON.stringify({ locale: 'zh-CN', typeSize })]]);

export const faultless = ({ paper }: Look): Findings => ({
  paper,
  violations: [],
  widerThanScreen: 0,
  smallTargets: [],
});

const fontsOf = ({ calls }: Host): LoadedFont[] =>
  calls
    .filter(({ method }) => method === 'loadFontFace')
    .map(({ options }) => options as unknown as LoadedFont);

/** Shows a rendered page in a browser of a telephone's size, keeps its picture when asked, inspects it. */
export const lookAt = async (
  browser: Browser,
  host: Host,
  { name, look, origin }: { name: string; look: Look; origin: string },
): Promise<Findings> => {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    colorScheme: look.colorScheme,
  });
  try {
    const page = await context.newPage();
    const html = toHtml(host.view(), { wxss, origin, fonts: fontsOf(host) });
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready');
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      const file = path.join(pictures, `${name}-${look.look}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
    // Text cut off after two lines is still said in full, and axe compares the two.
    await page.addStyleTag({
      content: '.row-summary, .hit-place-text { display: block !important }',
    });
    await page.evaluate(axe);
    return await inspect(page, look.target);
  } finally {
    await context.close();
  }
};
