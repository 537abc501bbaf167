import { richText, type Block, type Inline, type Mark } from '@minzong/content-types';
import { exampleDocuments, exampleImage } from '@minzong/content-types/examples';
import fc from 'fast-check';
import { createEpub } from './create-epub';
import { openChecker } from './testing/epubcheck';
import { openBook } from './testing/open-book';
import { bookOf, edition, exampleOf, shelf } from './testing/example-book';

const { faultsOf, close } = openChecker();
afterAll(close);

// All of Unicode that the vocabulary lets through, signs of markup and what XML forbids among it.
const text = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('<script>', '&lt;', ']]>', '"\uffff', '\ufffe', '<!--', '&#0;'),
  )
  .filter(
    (value) =>
      value.trim() !== '' &&
      richText.safeParse([{ type: 'paragraph', children: [{ type: 'text', text: value }] }])
        .success,
  );
const href = fc.oneof(
  fc.constantFrom(
    '/policies/x',
    '#clause-1',
    '#nowhere',
    'tel:123',
    'mailto:a@b',
    'https://[',
    '#a^',
  ),
  text.map((value) => `https://example.org/${value}`),
  text.map((value) => `mailto:${value}`),
);
const anchor = fc.constantFrom('clause-1', 'section-1', 'note-1', 'title', 'text');

const { blocks } = fc.letrec<{ inlines: Inline[]; inline: Inline; blocks: Block[]; block: Block }>(
  (tie) => ({
    inlines: fc.array(tie('inline'), { maxLength: 3, depthIdentifier: 'inline' }),
    inline: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'inline' },
      fc.record({
        type: fc.constant('text' as const),
        text,
        marks: fc.constantFrom<Mark[] | undefined>(undefined, ['strong', 'code']),
      }),
      fc.constant({ type: 'break' as const }),
      fc.record({ type: fc.constant('ruby' as const), base: text, annotation: text }),
      fc.record({ type: fc.constant('link' as const), href, children: tie('inlines') }),
      fc.record({ type: fc.constant('note' as const), children: tie('inlines') }),
      fc.record({
        type: fc.constant('language' as const),
        language: fc.constantFrom('bo', 'ii', 'ar', 'sa-Latn', 'zh-CN'),
        children: tie('inlines'),
      }),
    ),
    blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'block' }),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      fc.record({ type: fc.constant('paragraph' as const), anchor, children: tie('inlines') }),
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(2 as const, 3 as const, 4 as const),
        anchor,
        children: tie('inlines'),
      }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(fc.record({ children: tie('blocks') }), { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('quote' as const), cite: text, children: tie('blocks') }),
      fc.constant({ type: 'image' as const, image: exampleImage }),
      fc.record({
        type: fc.constant('table' as const),
        caption: tie('inlines'),
        rows: fc.array(
          fc.record({
            cells: fc.array(
              fc.record({
                header: fc.constantFrom('column' as const, 'row' as const, undefined),
                children: tie('inlines'),
              }),
              { minLength: 2, maxLength: 2 },
            ),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
  }),
) as { blocks: fc.Arbitrary<Block[]> };

describe('books under EPUBCheck', () => {
  it('the checker that these tests rest on sees a broken link and a broken file', async () => {
    const zip = Buffer.from(await createEpub(bookOf(exampleOf('policy')), edition, { shelf }));
    expect(await faultsOf(zip.subarray(0, zip.length - 40))).not.toEqual([]);
    const clauses = [{ number: 9, label: '第九条', anchor: 'clause-9' }];
    const spoilt = { ...edition, say: () => ({ text: '\u0000', lang: '\u0000' }) };
    const book = bookOf({ ...exampleOf('policy'), clauses });
    expect(await faultsOf(await createEpub(book, spoilt, { shelf }))).not.toEqual([]);
  });

  test.each(
    exampleDocuments.map(
      (document) => [`${document.type} ${document.slug} ${document.locale}`, document] as const,
    ),
  )('%s is without a fault', async (_, document) => {
    const parts = document.type === 'magazine-issue' ? [exampleOf('magazine-article')] : [];
    expect(await faultsOf(await createEpub(bookOf(document, parts), edition, { shelf }))).toEqual(
      [],
    );
  });

  it('a picture in WebP has something to fall back to, for readers of EPUB 3.2, and is no cover', async () => {
    const url = exampleImage.url.replace('.png', '.webp');
    const image = { ...exampleImage, url, mime: 'image/webp' as const };
    const document = {
      ...exampleOf('article'),
      cover: image,
      body: [{ type: 'image' as const, image }],
    };
    const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');
    const bytes = await createEpub(bookOf(document), edition, {
      shelf: {
        sizeOf: () => Promise.resolve(webp.length),
        read: () => Promise.resolve(new Uint8Array(webp)),
      },
    });
    expect(await faultsOf(bytes)).toEqual([]);
    const opf = openBook(bytes)['EPUB/package.opf'];
    expect(opf).toMatch(/media-type="image\/webp" fallback="stand-in"/);
    expect(opf).not.toContain('cover-image');
  });

  it('any valid tree makes a valid book', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, text, async (body, title) => {
        fc.pre(richText.safeParse(body).success);
        const book = bookOf({ ...exampleOf('article'), title, body });
        expect(await faultsOf(await createEpub(book, edition, { shelf }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
