import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { createTabs, type Tab } from '@minzong/weapp-host';
import type { Host } from './host';

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

export interface Findings {
  paper: string;
  violations: string[];
  widerThanScreen: number;
  /** class and height in pixels */
  smallTargets: [string, number][];
}

/** Runs in the page. The frame of a page (title, landmarks) is WeChat's, so three rules are off. */
const INSPECTION = `(async (least) => {
  const off = { enabled: false };
  const rules = { region: off, 'page-has-heading-one': off, 'landmark-one-main': off };
  const { violations } = await axe.run({ rules });
  const controls = [...document.querySelectorAll(
    '[role=button],[role=tab],[role=radio],[role=checkbox],wx-button,.row,.linked,.door,.label',
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

/** Blocks stand on lines of their own; without a space between them axe reads their words as one. */
const SET_APART = `for (const node of [...document.body.querySelectorAll('*')])
  if (node.previousSibling && getComputedStyle(node).display !== 'inline') node.before('\\n');`;

const inspect = (frame: Frame, target: number): Promise<Findings> =>
  frame.evaluate<Findings>(`${INSPECTION}(${String(target)})`);

/** Storage of a telephone whose reader chose this look's type size. */
export const storageOf = ({ typeSize }: Look): Map<string, string> =>
  new Map([['settings:1', JSON.stringify({ locale: 'zh-CN', typeSize })]]);

export const faultless = ({ paper }: Look): Findings => ({
  paper,
  violations: [],
  widerThanScreen: 0,
  smallTargets: [],
});

/** A picture of the whole page, however long it is, with the bars around it. */
const keepPicture = async (tab: Tab, folder: string, file: string): Promise<void> => {
  const frame = await tab.frame();
  const { scrollHeight } = await tab.windowScroll();
  const window = await frame.evaluate<number>('innerHeight');
  const screen = { width: 375, height: 812 - window + Math.max(window, scrollHeight) };
  await frame.page().setViewportSize(screen);
  mkdirSync(folder, { recursive: true });
  await tab.settled();
  await frame.page().screenshot({ path: path.join(folder, file) });
};

/** Shows a page in a browser of a telephone's size, keeps its picture when asked, inspects it. */
export const lookAt = async (
  browser: Browser,
  host: Host,
  { name, look, origin }: { name: string; look: Look; origin: string },
): Promise<Findings> => {
  const { telephone } = host.weapp;
  telephone.screen.height = 812;
  telephone.network.online = true;
  host.network.origins.set('*', origin);
  host.weapp.setTheme(look.colorScheme);
  const tabs = createTabs(browser);
  try {
    const tab = host.weapp.showIn(tabs.openTab);
    await tab.settled();
    const frame = await tab.frame();
    if (pictures !== undefined) await keepPicture(tab, pictures, `${name}-${look.look}.png`);
    // Text cut off after two lines is still said in full, and axe compares the two.
    await frame.addStyleTag({
      content: '.row-summary, .hit-place-text, .lead-title { display: block !important }',
    });
    await frame.evaluate(SET_APART);
    await frame.evaluate(axe);
    return await inspect(frame, look.target);
  } finally {
    await tabs.close();
  }
};
