import { documentPath } from '@minzong/api-contract';
import { exampleDocuments } from '@minzong/content-types/examples';
import { strFromU8, unzipSync } from 'fflate';
import { BRAILLE_FORMATS, FORMATS } from '../downloads/formats';
import { startBoth } from '../testing/site-under-test';

/** Every example that is shown in Chinese, and in English, once. */
const pathsIn = (wanted: string, before: string): string[] => [
  ...new Set(
    exampleDocuments
      .filter(({ locale }) => locale === wanted)
      .map(({ type, slug }) => before + documentPath(type, slug)),
  ),
];
const chinese = pathsIn('zh-CN', '');
const everything = [...chinese, ...pathsIn('en', '/en')];

/** A cell's number in hexadecimal, as translators write what they do not know. */
const ESCAPES = /⠄⠭⠁|⠸⠭|⠈⠹⠭/;

describe('the braille of every document', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    running = await startBoth();
  });
  afterAll(() => running.close());

  const fileAt = async (path: string, name: string): Promise<Buffer> => {
    const answer = await running.site.get(`${path}/${name}`);
    expect([path, name, answer.status]).toEqual([path, name, 200]);
    return Buffer.from(await answer.arrayBuffer());
  };

  const expectPages = (pages: string[], width: number, lineEnd: string): void => {
    for (const page of pages) {
      const lines = page.split(lineEnd);
      expect(lines.pop()).toBe('');
      expect(lines.length).toBe(25);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }
  };

  test.each(everything)(
    '%s fits its pages as BRF, in ASCII',
    async (path) => {
      for (const width of [30, 40]) {
        const brf = (await fileAt(path, `document-${String(width)}.brf`)).toString('latin1');
        expect(brf).toMatch(/^[ -_\r\n\f]*$/);
        const pages = brf.split('\f');
        expect(pages.pop()).toBe('');
        expectPages(pages, width, '\r\n');
      }
    },
    20_000,
  );

  test.each(everything)('%s is nothing but cells as text', async (path) => {
    const text = (await fileAt(path, 'document-braille.txt')).toString();
    expect(text).toMatch(/^[\u2800-\u283f\n]+$/);
    expect(text).not.toMatch(ESCAPES);
    expectPages(text.split(/(?<=(?:[^\n]*\n){25})\n/).slice(0, 1), 30, '\n');
  });

  test.each(everything)('%s is an eBraille publication whose text is braille', async (path) => {
    const bytes = await fileAt(path, 'document.ebrl');
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    const files = unzipSync(bytes);
    const opf = strFromU8(files['package.opf'] ?? new Uint8Array());
    const tag = path.startsWith('/en/') ? 'en-Brai' : 'zh-Brai';
    expect(opf).toContain(`<dc:language>${tag}</dc:language>`);
    expect(opf).toMatch(/<dc:source>http:\/\/localhost:0\/[a-z]/);
    expect(opf).toMatch(/a11y:completeTranscription">(?:true|false)</);
    const content = strFromU8(files['ebraille/content.html'] ?? new Uint8Array());
    const body = content.slice(content.indexOf('<body>')).replace(/<[^>]*>/g, '');
    expect(body).toMatch(/^[\u2800-\u283f\s]+$/);
    for (const [, id = '?'] of strFromU8(files['index.html'] ?? new Uint8Array()).matchAll(
      /#(b\d+)/g,
    ))
      expect(content).toContain(`id="${id}"`);
  });

  it('comes with type, language and a readable name, is confirmed, and answered to HEAD', async () => {
    const path = '/policies/example-policy/document-30.brf';
    const answer = await running.site.get(path);
    const header = (name: string): string => answer.headers.get(name) ?? '';
    expect(header('content-type')).toBe('application/x-brf');
    expect(header('content-language')).toBe('zh-Brai');
    expect(header('cache-control')).toBe('no-cache');
    expect(header('link')).toBe('<http://localhost:0/policies/example-policy>; rel="canonical"');
    expect(header('content-disposition')).toMatch(
      /^attachment; filename="example-policy-30\.brf"; filename\*=UTF-8''(?:%[0-9A-F]{2})+-30\.brf$/,
    );
    const etag = answer.headers.get('etag') ?? '';
    expect((await running.site.get(path, { 'if-none-match': etag })).status).toBe(304);
    const plain = { 'accept-encoding': 'identity' };
    const head = await fetch(running.site.url + path, { method: 'HEAD', headers: plain });
    expect(head.headers.get('content-length')).toBe(
      String((await answer.arrayBuffer()).byteLength),
    );
    const types = BRAILLE_FORMATS.map((format) => FORMATS[format].mediaType);
    expect(types.slice(2)).toEqual(['application/epub+zip', 'text/plain; charset=utf-8']);
  });

  test.each([
    ['/policies/example-policy/document-31.brf', 404],
    ['/policies/no-such-policy/document.ebrl', 404],
    ['/en/articles/example-article/document-30.brf', 200],
    ['/bo/articles/example-article/document.ebrl', 404],
    ['/bo/policies/example-policy/document.ebrl', 200],
    ['/articles/withdrawn-example/document-braille.txt', 410],
  ])('%s answers %i', async (path, status) => {
    expect((await running.site.get(path)).status).toBe(status);
  });

  it('is UEB without contractions for an English document, and its page says so', async () => {
    const path = '/en/articles/example-article';
    const answer = await running.site.get(`${path}/document-40.brf`);
    expect(answer.headers.get('content-language')).toBe('en-Brai');
    // ,about this braille: nothing is contracted, nothing is Chinese braille.
    expect(await answer.text()).toContain(',ABOUT THIS BRAILLE');
    const html = await running.site.text(path);
    expect(html).toContain('Unified English Braille without contractions (grade 1)');
    expect(html).toContain(`href="${path}/document-30.brf"`);
  });

  it('is named on the page with its true sizes as soon as they are known', async () => {
    const [guide = ''] = chinese.filter((one) => one.startsWith('/service-guides/'));
    const sizes = await Promise.all(
      BRAILLE_FORMATS.map(async (format) => (await fileAt(guide, FORMATS[format].file)).length),
    );
    const html = await running.site.text(guide);
    const shown = sizes.map((size) => `${String(Math.round(size / 1000))} kB`);
    const links = [
      ...html.matchAll(/href="[^"]*document[^"]*(?:brf|ebrl|braille\.txt)"[^>]*>([^<]*)/g),
    ];
    expect(links.map(([, words = '']) => /（([^（]*)）$/.exec(words)?.[1])).toEqual(shown);
  });

  it('is not offered for Tibetan and Yi; the page says why and leads to the Chinese', async () => {
    for (const [locale, name] of [
      ['bo', '藏文'],
      ['ii', '彝文'],
    ] as const) {
      const html = await running.site.text(`/${locale}/articles/example-article`);
      expect(html).toContain(`${name}目前没有可用的盲文方案`);
      expect(html).toContain('href="/articles/example-article/document-30.brf"');
      expect(html).not.toContain(`href="/${locale}/articles/example-article/document-30.brf"`);
    }
  });
});
