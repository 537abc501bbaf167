import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';
import { bringEngines, colourFaultsOn, faultsOn } from './engines';

const FAULTY = `<!DOCTYPE html><html lang="zh-CN"><title>页面</title><main>
  <h1>标题</h1><img src="data:,"><input type="text">
  <p style="color: #ddd">淡于 AA</p><p style="color: #666">淡于 AAA</p>
  <p style="color: #000; letter-spacing: 0.01em !important">过密</p>
</main>`;

describe('the engines', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext();
    await bringEngines(context);
    page = await context.newPage();
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(FAULTY)}`);
  }, 30_000);
  afterAll(() => browser.close());

  const rulesIn = (faults: string[]): string[] =>
    [...new Set(faults.map((fault) => fault.split(':', 1)[0] ?? ''))].sort();

  it('find what is wrong with a page, each in its way', async () => {
    const found = rulesIn(await faultsOn(page));
    expect(found).toEqual(
      expect.arrayContaining([
        'axe color-contrast-enhanced',
        'axe image-alt',
        'axe label',
        'ibm img_alt_valid',
        'ibm input_label_exists',
        'ibm text_contrast_sufficient',
        'ibm text_spacing_valid',
      ]),
    );
  });

  it('find every faint text by the colours alone, whether AA or AAA asks for more', async () => {
    const found = await colourFaultsOn(page);
    expect(found.filter((fault) => fault.startsWith('axe color-contrast-enhanced'))).toHaveLength(
      2,
    );
    expect(rulesIn(found)).toEqual(['axe color-contrast-enhanced', 'ibm text_contrast_sufficient']);
  });

  it('run every rule of IBM that can fail', async () => {
    const rules = await page.evaluate<string[]>('engines.ibmRules');
    expect(rules.length).toBeGreaterThan(90);
    expect(rules).not.toContain('style_focus_visible');
  });
});
