import { signPreview } from '@minzong/api-contract';
import { exampleDocuments } from '@minzong/content-types/examples';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, violationsOn } from '../../testing/browser';
import { htmlFaults } from '../../testing/html-faults';
import { SECRET, startBoth } from '../../testing/site-under-test';

const ID = '3c'.repeat(16);
const expires = Math.floor(Date.now() / 1000) + 3600;
const { signature } = signPreview(ID, expires, SECRET);
const preview = (rest = '', signed = signature): string =>
  `/preview/${ID}?expires=${String(expires)}&signature=${signed}&view=braille${rest}`;

/** With tables, with verse in Tibetan, with articles under headings; pages.browser.test.ts sees more. */
const proofs = [
  '/service-guides/example-service-guide/braille-proof',
  '/ancient-texts/example-ancient-text/braille-proof',
  '/en/magazine-issues/example-issue/braille-proof',
];

describe('the proof of the braille', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  let browser: Browser;
  beforeAll(async () => {
    running = await startBoth();
    browser = await openBrowser();
    const drafts = exampleDocuments.filter(({ type }) => type === 'article');
    await running.api.cms.putPreview(ID, {
      ...{ kind: 'preview', revision: 3, locale: 'zh-CN' },
      expiresAt: new Date(expires * 1000).toISOString(),
      documents: drafts.map((draft) => ({
        ...{ ...draft, id: 'draftofbraille', slug: 'draft-of-braille' },
        ...(draft.locale === 'zh-CN' ? { title: '尚未发表的重庆来信' } : {}),
      })),
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const open = async (path: string, options = {}): Promise<Page> => {
    const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
    await page.goto(running.site.url + path);
    return page;
  };

  test.each(proofs)(
    '%s is valid, and axe finds nothing by day or by night',
    async (path) => {
      expect(await htmlFaults(await running.site.text(path))).toEqual([]);
      for (const colorScheme of ['light', 'dark']) {
        const page = await open(path, { colorScheme, viewport: { width: 320, height: 700 } });
        expect(await violationsOn(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        await page.context().close();
      }
    },
    30_000,
  );

  it('sets every word beside its reading and cells, and spells no cell to a screen reader', async () => {
    const page = await open('/policies/example-policy/braille-proof');
    const words = page.locator('.proof-part li');
    expect(await words.count()).toBeGreaterThan(20);
    expect(await words.first().locator('.cells').textContent()).toMatch(/^[\u2800-\u283f]+$/);
    const announced = await page.locator('main').ariaSnapshot();
    expect(announced).not.toMatch(/[\u2800-\u28ff]/);
    expect(announced).toMatch(/第 1 段/);
    await page.context().close();
  });

  it('lists what has no braille, with the way to it, before the text', async () => {
    const page = await open('/ancient-texts/example-ancient-text/braille-proof');
    const link = page.locator('.to-look-at a').first();
    await link.click();
    const id = new URL(page.url()).hash;
    expect(await page.locator(id).boundingBox()).not.toBeNull();
    expect(await page.locator(`${id} .print`).textContent()).toBe(
      await link.locator('.quoted').textContent(),
    );
    await page.context().close();
  });

  it('is kept out of search engines and the site map', async () => {
    const path = '/policies/example-policy/braille-proof';
    const html = await running.site.text(path);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('rel="canonical"');
    expect(await running.site.text('/sitemaps/policies-1.xml')).not.toContain('braille-proof');
    expect(await running.site.text('/policies/example-policy')).toContain(`href="${path}"`);
  });

  test.each([
    ['/policies/no-such-policy/braille-proof', 404],
    ['/articles/withdrawn-example/braille-proof', 410],
    ['/bo/articles/example-article/braille-proof', 404],
    ['/policies/example-policy/braille-proof?page=2', 404],
    ['/policies/example-policy/braille-proof?page=x', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await running.site.get(path)).status).toBe(status);
  });

  it('shows a draft to who has its signed address, and to nobody else', async () => {
    const page = await open(preview());
    expect(await page.locator('.proof h1').textContent()).toContain('尚未发表的重庆来信');
    expect(await page.locator('.proof').textContent()).toContain('chóng qìng');
    expect(await page.locator('.preview-bar [aria-current]').first().textContent()).toBe('盲文');
    expect(await violationsOn(page)).toEqual([]);
    expect(await htmlFaults(await running.site.text(preview()))).toEqual([]);
    expect(await running.site.text(preview('&locale=bo'))).toContain('藏文目前没有可用的盲文方案');
    const forged = await running.site.get(preview('', signature.replace(/^./, 'x')));
    expect(forged.status).toBe(404);
    await page.context().close();
  });
});
