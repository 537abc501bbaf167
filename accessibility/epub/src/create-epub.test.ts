import type { Article, Image, RichText } from '@minzong/content-types';
import { exampleDocuments, exampleImage, exampleRecording } from '@minzong/content-types/examples';
import { createEpub, measureEpub } from './create-epub';
import { bookOf, edition, exampleOf, shelf } from './testing/example-book';
import { openBook } from './testing/open-book';

const article = (body: RichText, more: Partial<Article> = {}): Article => ({
  ...exampleOf('article'),
  cover: undefined,
  ...{ body, ...more },
});
const words = (text: string) => [{ type: 'text' as const, text }];
const textOf = async (body: RichText): Promise<string> =>
  openBook(await createEpub(bookOf(article(body)), edition, { shelf }))['EPUB/text.xhtml'] ?? '';

describe('a book', () => {
  it('begins with its media type, stored, so that it is known by its first bytes', async () => {
    const bytes = await createEpub(bookOf(exampleOf('article')), edition, { shelf });
    const head = Buffer.from(bytes.subarray(0, 58)).toString('latin1');
    expect(head.slice(30)).toBe('mimetypeapplication/epub+zip');
    expect(Buffer.from(bytes).readUInt16LE(8)).toBe(0);
  });

  it('is the same bytes for the same document, and other bytes for another', async () => {
    for (const document of exampleDocuments) {
      const [first, second] = await Promise.all([
        createEpub(bookOf(document), edition, { shelf }),
        createEpub(bookOf(structuredClone(document)), edition, { shelf }),
      ]);
      expect(Buffer.compare(first, second)).toBe(0);
    }
    const other = { ...exampleOf('article'), title: '另一个标题' };
    const [first, second] = await Promise.all([
      createEpub(bookOf(exampleOf('article')), edition, { shelf }),
      createEpub(bookOf(other), edition, { shelf }),
    ]);
    expect(Buffer.compare(first, second)).not.toBe(0);
  });

  it('can be measured to the byte without reading a picture', async () => {
    for (const document of exampleDocuments) {
      const read = () => Promise.reject(new Error('no picture is to be read'));
      const measured = await measureEpub(bookOf(document), edition, { shelf: { ...shelf, read } });
      const { length } = await createEpub(bookOf(document), edition, { shelf });
      expect([document.type, measured]).toEqual([document.type, length]);
    }
  });

  it('holds the words of a recording that reads something else than the document', async () => {
    const recordingOf = (transcriptKind: 'own' | 'document') => ({
      ...{ ...exampleRecording, transcriptKind },
      transcript: [{ type: 'paragraph' as const, children: words('各位听众，你们好。') }],
    });
    const bookWith = async (kind: 'own' | 'document') =>
      openBook(
        await createEpub(bookOf(article([], { recording: recordingOf(kind) })), edition, { shelf }),
      )['EPUB/text.xhtml'];
    expect(await bookWith('own')).toMatch(/recording\.transcript[^]*各位听众，你们好。/);
    expect(await bookWith('document')).not.toContain('各位听众');
  });

  it('has the alternative text in the place of a picture that cannot be had, and says how many', async () => {
    const sizeOf = () => Promise.resolve(undefined);
    const document = article([{ type: 'image', image: exampleImage }]);
    const without = openBook(
      await createEpub(bookOf(document), edition, { shelf: { ...shelf, sizeOf } }),
    );
    expect(without['EPUB/text.xhtml']).not.toContain('<img');
    expect(without['EPUB/text.xhtml']).toContain(exampleImage.alternativeText);
    expect(without['EPUB/about.xhtml']).toContain('picturesLeftOut 1');
    expect(without['EPUB/package.opf']).toContain('<meta property="schema:accessMode">textual<');
    expect(without['EPUB/package.opf']).not.toContain('visual');

    const read = () => Promise.resolve(undefined);
    const vanished = openBook(
      await createEpub(bookOf(document), edition, { shelf: { ...shelf, read } }),
    );
    expect(vanished['EPUB/text.xhtml']).toEqual(without['EPUB/text.xhtml']);
  });

  it('brings a font along only where its letters are', async () => {
    const fonts = [
      { family: 'Yi', language: 'ii', letters: /[\ua000-\ua4cf]/, bytes: new Uint8Array([1, 2]) },
    ];
    const yi = await createEpub(bookOf(article([])), edition, { shelf, fonts });
    expect(Object.keys(openBook(yi))).not.toContain('EPUB/fonts/ii.woff2');
    const language = { type: 'language' as const, language: 'ii', children: words('ꆈꌠ') };
    const with_ = await createEpub(
      bookOf(article([{ type: 'paragraph', children: [language] }])),
      edition,
      { shelf, fonts },
    );
    expect(openBook(with_)['EPUB/book.css']).toContain(':lang(ii) { font-family: "Yi"');
    expect(Object.keys(openBook(with_))).toContain('EPUB/fonts/ii.woff2');
  });
});

describe('a chapter', () => {
  it('keeps the language of every run, its direction and its reading', async () => {
    const text = await textOf([
      {
        type: 'paragraph',
        children: [
          { type: 'language', language: 'bo', children: words('བོད་ཡིག') },
          { type: 'language', language: 'ug', children: words('ئۇيغۇر') },
          { type: 'ruby', base: '毕摩', annotation: 'bì mó' },
        ],
      },
    ]);
    expect(text).toContain('<html xmlns="http://www.w3.org/1999/xhtml"');
    expect(text).toMatch(/<html [^>]*lang="zh-CN" xml:lang="zh-CN"/);
    expect(text).toContain('<span lang="bo" xml:lang="bo">བོད་ཡིག</span>');
    expect(text).toContain('<span lang="ug" xml:lang="ug" dir="rtl">');
    expect(text).toContain('<ruby>毕摩<rp>（</rp><rt>bì mó</rt><rp>）</rp></ruby>');
  });

  it('makes notes footnotes with a way there and back, notes in notes as well', async () => {
    const inner = { type: 'note' as const, children: words('内注') };
    const text = await textOf([
      {
        type: 'paragraph',
        children: [...words('正文'), { type: 'note', children: [...words('外注'), inner] }],
      },
    ]);
    expect(text).toMatch(
      /正文<a id="Noteref-1" epub:type="noteref" role="doc-noteref"[^>]* href="#Note-1">/,
    );
    expect(text).toMatch(
      /<aside id="Note-1" epub:type="footnote" role="doc-footnote">.*href="#Noteref-1".*外注.*href="#Note-2"/s,
    );
    expect(text).toMatch(/<aside id="Note-2".*内注/s);
  });

  it('leads links within the chapter, else to the site, and never where no reading system can follow', async () => {
    const link = (href: string) => ({ type: 'link' as const, href, children: words(`到${href}`) });
    const text = await textOf([
      { type: 'heading', level: 2, anchor: 'section-1', children: words('一') },
      {
        type: 'paragraph',
        children: ['#section-1', '#elsewhere', '/policies/x', 'https://a.example/{b}|', 'https://[']
          .map(link)
          .concat(link('tel:123')),
      },
    ]);
    expect(text).toContain('<a href="#section-1">');
    expect(text).toContain('<a href="https://www.example.org/articles/example#elsewhere">');
    expect(text).toContain('<a href="https://www.example.org/policies/x">');
    expect(text).toContain('<a href="https://a.example/%7Bb%7D%7C">');
    expect(text).toContain('到https://[');
    expect(text).not.toContain('href="https://["');
  });

  it('names columns and rows of tables', async () => {
    const text = await textOf([
      {
        type: 'table',
        caption: words('开放时间'),
        rows: [
          {
            cells: [
              { header: 'column', children: words('日期') },
              { header: 'column', children: words('时间') },
            ],
          },
          { cells: [{ header: 'row', children: words('周一') }, { children: words('9:00') }] },
        ],
      },
    ]);
    expect(text).toContain('<caption>开放时间</caption>');
    expect(text).toMatch(/<thead>.*<th scope="col">日期<.*<tbody>.*<th scope="row">周一</s);
  });
});

describe('the contents', () => {
  const filesOf = async (book: Parameters<typeof createEpub>[0]) =>
    openBook(await createEpub(book, edition, { shelf }));

  it('hold the headings, and the clauses of a policy below their chapter', async () => {
    const files = await filesOf(bookOf(exampleOf('policy')));
    expect(files['EPUB/nav.xhtml']).toMatch(
      /#section-1">第一章 总则<\/a><ol><li><a href="text.xhtml#clause-1">第一条<\/a><\/li><li><a href="text.xhtml#clause-2">第二条/,
    );
    expect(files['EPUB/nav.xhtml']).toContain('epub:type="landmarks"');
  });

  it('list the leaves of an ancient text as the pages of the original', async () => {
    const text = exampleOf('ancient-text');
    const leaves = Array.from({ length: 90 }, (_, index) => ({
      folio: `${String(index + 1)}a`,
      lines: [{ label: '1', text: 'བོད', translations: [] }],
    }));
    const files = await filesOf(bookOf({ ...text, leaves }));
    expect(files['EPUB/nav.xhtml']).toMatch(
      /role="doc-pagelist"[^]*<a href="leaves-3.xhtml#leaf-90">90a<\/a>/,
    );
    expect(files['EPUB/leaves-3.xhtml']).toContain(
      '<div id="leaf-90" epub:type="pagebreak" role="doc-pagebreak" title="90a"></div>',
    );
    expect(files['EPUB/package.opf']).toContain('property="source-of"');
    expect(files['EPUB/package.opf']).toContain('pageBreakMarkers');
  });

  it('of an issue lead to each of its articles', async () => {
    const issue = bookOf(exampleOf('magazine-issue'), [exampleOf('magazine-article')]);
    const files = await filesOf(issue);
    expect(files['EPUB/nav.xhtml']).toContain('<a href="part-1.xhtml">羌绣里的山水</a>');
    expect(files['EPUB/part-1.xhtml']).toContain('一针一线绣出家乡的山水。');
    expect(files['EPUB/package.opf']).toMatch(
      /belongs-to-collection" id="series">民族文化<.*<itemref idref="nav"\/>/s,
    );
  });
});

describe('what a book says of itself', () => {
  const packageOf = async (document: Parameters<typeof bookOf>[0]) =>
    openBook(await createEpub(bookOf(document), edition, { shelf }))['EPUB/package.opf'] ?? '';

  it('claims no conformance that nobody has evaluated', async () => {
    for (const document of exampleDocuments) {
      const opf = await packageOf(document);
      expect(opf).not.toMatch(/conformsTo|certifiedBy/);
      expect(opf).toMatch(/accessibilitySummary" xml:lang="zh-CN">bookSummary/);
    }
  });

  it('does not say that words suffice where a leaf is a picture only', async () => {
    const text = exampleOf('ancient-text');
    const [leaf] = text.leaves;
    const silent = { ...text, leaves: [{ ...leaf, folio: '1a', lines: [] }] };
    expect(await packageOf(text)).toContain('accessModeSufficient">textual<');
    expect(await packageOf(silent)).not.toContain('accessModeSufficient">textual<');
    expect(await packageOf(silent)).toContain('bookSummary.silentLeaves');
  });

  it('does not say that a picture which may move is without hazard', async () => {
    const gif: Image = { ...exampleImage, url: exampleImage.url.replace('.png', '.gif') };
    const sizeOf = () => Promise.resolve(3);
    const read = () => Promise.resolve(new Uint8Array(3));
    const bytes = await createEpub(bookOf(article([{ type: 'image', image: gif }])), edition, {
      shelf: { sizeOf, read },
    });
    expect(openBook(bytes)['EPUB/package.opf']).toContain('accessibilityHazard">unknown<');
  });
});
