import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { PAGE_KINDS } from '../testing/page-types';
import { startBoth } from '../testing/site-under-test';

const MOST_BYTES = 30_000;

interface Received {
  headers: IncomingHttpHeaders;
  /** as it came over the wire */
  body: Buffer;
}

const receive = (url: string): Promise<Received> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });

const BLOCKING =
  /<link[^>]+rel="stylesheet"[^>]*>|<script(?![^>]*(?:type="module"|async|defer))[^>]*>/g;

describe('what a page weighs', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    running = await startBoth();
    // An article of some 20,000 characters: longer than nearly all that offices publish.
    const { example } = running;
    if (!('body' in example)) throw new Error('The example has no body');
    const body = Array.from({ length: 40 }, () => example.body).flat();
    await running.api.cms.publish({ ...example, id: 'longexample', slug: 'long-article', body });
  });
  afterAll(() => running.close());

  test.each([...PAGE_KINDS.detail, ...PAGE_KINDS.apply, '/articles/long-article'])(
    '%s needs one request beyond its HTML before it is drawn, and 30 kB in all',
    async (path) => {
      const page = await receive(running.site.url + path);
      expect(page.headers['content-encoding']).toBe('br');
      const html = brotliDecompressSync(page.body).toString('utf8');
      const blocking = html.match(BLOCKING) ?? [];
      expect(blocking).toHaveLength(1);
      const [, href = ''] = /href="([^"]+)"/.exec(blocking[0] ?? '') ?? [];
      const style = await receive(running.site.url + href);
      expect(style.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(style.body).toString('utf8')).not.toContain('@import');
      expect(page.body.length + style.body.length).toBeLessThanOrEqual(MOST_BYTES);
    },
  );

  it('is never compressed anew: two answers of one page are the same bytes', async () => {
    const url = `${running.site.url}/articles/example-article`;
    const [first, second] = [await receive(url), await receive(url)];
    expect(second.body.equals(first.body)).toBe(true);
    expect(second.headers['content-length']).toBe(String(first.body.length));
  });
});
