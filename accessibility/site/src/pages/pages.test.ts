import { exampleDocuments } from '@minzong/content-types/examples';
import { withoutMarks } from '../testing/looks';
import { everyPage, everyPrint, pagesIn } from '../testing/page-types';
import { htmlFaults } from '../testing/html-faults';
import { startBoth } from '../testing/site-under-test';

const languageOf = (path: string): string => /^\/(en|bo|ii)(?:\/|\?|$)/.exec(path)?.[1] ?? 'zh-CN';

const scriptNamed = (name: string): RegExp =>
  new RegExp(`^<script type="module" src="/assets/${name}\\.\\w+\\.js">$`);
const isSearchable = (path: string): boolean =>
  /^(?:\/(?:en|bo|ii))?(?:\/|\/search(?:\?.*)?)?$/.test(path);

describe('every page type in every language', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    running = await startBoth();
  }, 60_000);
  afterAll(() => running.close());

  test.each(everyPage)(
    '%s is valid HTML in its language, with landmarks and no script but ours',
    async (path) => {
      const html = await running.site.text(path);
      expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${languageOf(path)}"`));
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      for (const landmark of ['<header', '<nav', '<main', '<footer'])
        expect(html).toContain(landmark);
      // Where one can search, one file of our own suggests; where there is something to read, one
      // reads it aloud; nothing needs them.
      const scripts = html.match(/<script[^>]*>[^<]*/g) ?? [];
      const ours = [
        ...(isSearchable(path) ? ['suggestions'] : []),
        ...(html.includes('class="read-aloud"') ? ['read-aloud'] : []),
      ];
      expect(scripts).toEqual(
        ours.map((name) => expect.stringMatching(scriptNamed(name)) as never),
      );
      expect(html).not.toMatch(/\son\w+=|javascript:|\sstyle=/i);
      expect(await htmlFaults(html)).toEqual([]);
    },
  );

  test.each(everyPrint)('%s is valid HTML', async (path) => {
    const html = await running.site.text(path);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(await htmlFaults(html)).toEqual([]);
  });

  test.each(pagesIn('zh-CN').filter((path) => path !== '/settings'))(
    '%s differs in theme and simple view by its marks alone',
    async (path) => {
      const plain = await running.site.text(path);
      for (const chosen of ['inverse.normal', 'auto.normal.normal.normal.auto.shown.simple']) {
        const html = await running.site.text(path, { cookie: `reading=${chosen}` });
        expect(html).not.toBe(plain);
        expect(withoutMarks(html)).toBe(withoutMarks(plain));
      }
    },
  );

  it('shows everything that the examples say, in every type', async () => {
    for (const document of exampleDocuments.filter(({ locale }) => locale === 'zh-CN')) {
      const html = await running.site.text(`/${collections[document.type] ?? ''}/${document.slug}`);
      for (const text of wordsOf(document)) expect(html).toContain(text);
    }
  });

  it('says in which language a fallback is, and marks it', async () => {
    const html = await running.site.text('/en/policies/example-policy');
    expect(html).toContain('There is no English version of this document yet');
    expect(html).toMatch(/<h1 lang="zh-CN">示范州公共阅读促进办法<\/h1>/);
    expect(html).toContain('rel="canonical" href="http://localhost:0/policies/example-policy"');
  });

  it('relates policy and explainer in both directions, down to the clause', async () => {
    const policy = await running.site.text('/policies/example-policy');
    expect(policy).toMatch(/id="clause-2"[\s\S]*?解读：[\s\S]*?\/explainers\/example-explainer/);
    const explainer = await running.site.text('/explainers/example-explainer');
    expect(explainer).toContain('href="/policies/example-policy#clause-2">第二条</a>');
  });

  it('tells search engines what a document without a summary is', async () => {
    const html = await running.site.text('/policies/example-amended-policy');
    expect(html).toMatch(
      /<meta [^>]*name="description" content="[^"]+发布的政策文件：[^"]+（2026-/,
    );
  });
});

const collections: Partial<Record<string, string>> = {
  policy: 'policies',
  'ancient-text': 'ancient-texts',
  product: 'products',
  'service-guide': 'service-guides',
  article: 'articles',
};

const NOT_SHOWN = new Set([
  'id',
  'type',
  'locale',
  'slug',
  'anchor',
  'level',
  'mime',
  'kind',
  'header',
  'script',
  'validity',
  'medium',
  'system',
  'language',
  'originalLanguage',
  'ordered',
  'publishedAt',
  'updatedAt',
  'marks',
  'at',
  'links',
  // Asked on the page of the form.
  'form',
]);

/** Every text of a document that a reader must be able to see. */
const wordsOf = (value: unknown, name = ''): string[] => {
  if (NOT_SHOWN.has(name)) return [];
  if (typeof value === 'string')
    return [value.replaceAll("'", '&#39;')].filter((text) => !text.includes('&#39;'));
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, name));
  if (value === null || typeof value !== 'object') return [];
  return 'title' in value && name === '' && !('type' in value && String(value.type) in collections)
    ? []
    : Object.entries(value).flatMap(([key, item]) => wordsOf(item, key));
};
