import {
  PREVIEW_PATHS,
  signPreview,
  type PreviewUpload,
  type WaitingReply,
} from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { exampleDocuments, exampleImageBytes } from '@minzong/content-types/examples';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SECRET, startBoth } from '../testing/site-under-test';
import { readPreviewPlace } from './preview-address';

const ID = 'ab'.repeat(16);
const FACT_CHECK = 'cd'.repeat(16);
const DESK = 'http://desk.example:1337';
const SHA256 = createHash('sha256').update(exampleImageBytes).digest('hex');
const HOUR_SECONDS = 3600;
const QUESTIONS = ['人口数是否准确？', '地名“甘孜”是否规范？'];

const draftsOf = (type: PublishedDocument['type'], title: string): PublishedDocument[] =>
  exampleDocuments
    .filter((document) => document.type === type && ['zh-CN', 'en'].includes(document.locale))
    .map((document) => ({
      ...document,
      id: 'unpublishedone',
      slug: 'unpublished-one',
      ...(document.locale === 'zh-CN' ? { title } : {}),
    }));

let running: Awaited<ReturnType<typeof startBoth>>;
let expires: number;

const uploadOf = (title: string, factCheck = false): PreviewUpload => ({
  kind: factCheck ? 'fact-check' : 'preview',
  expiresAt: new Date(expires * 1000).toISOString(),
  revision: 3,
  locale: 'zh-CN',
  documents: draftsOf('article', title),
  ...(factCheck ? { factCheck: { expert: '王教授', questions: QUESTIONS } } : {}),
});

const pathOf = (id = ID, rest = '', until = expires): string =>
  `/preview/${id}?expires=${String(until)}&signature=${signPreview(id, until, SECRET).signature}${rest}`;

const post = (path: string, form: Record<string, string>) =>
  fetch(running.site.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    body: new URLSearchParams(form).toString(),
  });

const waiting = async (): Promise<WaitingReply[]> =>
  ((await running.api.cms.get(PREVIEW_PATHS.replies)) as { replies: WaitingReply[] }).replies;

beforeAll(async () => {
  running = await startBoth({ CMS_URL: DESK });
  expires = Math.floor(Date.now() / 1000) + HOUR_SECONDS;
  await running.api.cms.putPreview(ID, uploadOf('尚未公开的文章'));
  await running.api.cms.putPreview(FACT_CHECK, uploadOf('请核对的文章', true));
}, 60_000);
afterAll(() => running.close());

describe('a preview', () => {
  it('is the real page with a band that says it is not public, in every way to look at it', async () => {
    const page = await running.site.text(pathOf());
    expect(page).toContain('尚未公开的文章');
    expect(page).toContain('尚未发布');
    expect(page).toContain('有效期至');
    expect(page).toContain('第 3 版');
    expect(page).toContain('class="document article"');
    expect(await running.site.text(pathOf(ID, '&view=large'))).toContain('data-size="large"');
    expect(await running.site.text(pathOf(ID, '&view=card'))).toContain('phone-share');
    expect(await running.site.text(pathOf(ID, '&locale=en'))).toContain('<html lang="en"');
  });

  it('may be kept, listed and framed by nobody but the desk, and passes its address to nobody', async () => {
    const { headers } = await running.site.get(pathOf());
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${DESK}`);
    expect(headers.get('content-security-policy')).toContain("script-src 'none'");
    const other = await running.site.get('/');
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await running.site.text(pathOf())).toContain('<meta name="robots" content="noindex"');
  });

  it('shows its pictures, which are public nowhere', async () => {
    const page = await running.site.text(pathOf());
    const [, source = ''] = /src="(\/preview\/[^"]*\/media\/[^"]*)"/.exec(page) ?? [];
    const picture = await running.site.get(source.replaceAll('&amp;', '&'));
    expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page).not.toMatch(/(?:src|href)="\/media\//);
    const damaged = source.replaceAll('&amp;', '&').replace(/signature=./, 'signature=-');
    expect((await running.site.get(damaged)).status).toBeGreaterThanOrEqual(400);
    expect(SHA256).toHaveLength(64);
  });

  it('leaves nothing on the disk and in no public page', async () => {
    await running.site.text(pathOf());
    for (const path of ['/', '/articles', '/search?q=尚未公开', '/sitemap.xml', '/feed.xml'])
      expect(await running.site.text(path)).not.toContain('尚未公开的文章');
    const copies = join(running.directory, 'site', 'copies-2');
    for (const name of (await readdir(copies)).filter((one) => one.endsWith('.json'))) {
      const copy = await readFile(join(copies, name), 'utf8');
      expect(copy.includes('尚未公开') || copy.includes('unpublished-one')).toBe(false);
    }
  });

  it('says in words that it is over, or that its address is not whole', async () => {
    const over = await running.site.get(pathOf(ID, '', expires - 2 * HOUR_SECONDS));
    expect([over.status, await over.text()]).toEqual([410, expect.stringContaining('已失效')]);
    const cut = await running.site.get(pathOf().slice(0, -5));
    expect([cut.status, await cut.text()]).toEqual([404, expect.stringContaining('不完整')]);
    expect(over.headers.get('cache-control')).toBe('no-store');
    expect((await running.site.get(`/preview/${ID}`)).status).toBe(404);
    expect((await running.site.get('/preview/')).status).toBe(404);
  });

  it('never answers a tampered address with anything but 404', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[0-9a-f]{32}$/),
        fc.integer({ min: 1_000_000_000, max: 99_999_999_999 }),
        fc.stringMatching(/^[\w-]{43}$/),
        async (id, until, signature) => {
          const path = `/preview/${id}?expires=${String(until)}&signature=${signature}`;
          expect((await running.site.get(path)).status).toBe(404);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('opens what leads away from it in another window', async () => {
    const page = await running.site.text(pathOf());
    expect(page).toMatch(/<a target="_blank" [^>]*href="\/articles"/);
    expect(page).not.toMatch(/<a target="_blank" [^>]*href="(?:#|\/preview\/)/);
  });
});

describe('a fact check', () => {
  const given = {
    reply: '12'.repeat(16),
    'verdict-0': 'correct',
    'remark-0': '',
    'verdict-1': 'wrong',
    'remark-1': '应作“甘孜藏族自治州”\r\n见第二段',
    overall: '',
    name: '王𠮷 བོད་',
  };

  it('asks its questions below the document', async () => {
    const page = await running.site.text(pathOf(FACT_CHECK));
    for (const question of QUESTIONS) expect(page).toContain(question);
    expect(page).toContain('王教授');
  });

  it('takes a reply, says thanks, and hands it on word for word', async () => {
    const sent = await post(pathOf(FACT_CHECK), given);
    expect(sent.status).toBe(303);
    const thanks = await running.site.get(sent.headers.get('location') ?? '');
    expect(await thanks.text()).toContain('已收到您的意见');
    expect(await waiting()).toMatchObject([
      {
        previewId: FACT_CHECK,
        name: '王𠮷 བོད་',
        answers: [
          { verdict: 'correct', remark: '' },
          { verdict: 'wrong', remark: '应作“甘孜藏族自治州”\n见第二段' },
        ],
      },
    ]);
  });

  it('keeps a second reply beside the first, and a form sent twice once', async () => {
    await post(pathOf(FACT_CHECK), given);
    await post(pathOf(FACT_CHECK), { ...given, reply: '34'.repeat(16), overall: '补充一点' });
    expect((await waiting()).map(({ overall }) => overall).toSorted()).toEqual(['', '补充一点']);
  });

  it('ties each fault to its field and keeps what was written', async () => {
    const answer = await post(pathOf(FACT_CHECK), {
      ...given,
      'verdict-0': '',
      'remark-1': '',
      name: '',
      overall: '写了很久的<意见>',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('写了很久的&lt;意见');
    expect(page).toMatch(/href="#verdict-0"/);
    expect(page).toMatch(/<textarea id="remark-1"[^>]*aria-describedby="remark-1-error"/);
    expect(page).toContain('id="name-error"');
    expect(page).toMatch(/value="wrong" checked/);
  });

  it('keeps what was written when it cannot be sent, and says so', async () => {
    const tried = [];
    for (let at = 0; at < 11; at += 1)
      tried.push(
        await post(pathOf(FACT_CHECK), { ...given, reply: at.toString(16).padStart(32, '5') }),
      );
    const last = tried.at(-1);
    expect(last?.status).toBe(429);
    expect(await last?.text()).toContain('应作“甘孜藏族自治州”');
  });

  it('is closed to forms once it is over', async () => {
    await running.api.cms.revokePreview(FACT_CHECK);
    expect((await post(pathOf(FACT_CHECK), given)).status).toBe(410);
    expect((await running.site.get(pathOf(FACT_CHECK))).status).toBe(410);
  });
});

it('reads any address without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (rest) => {
      expect(() => readPreviewPlace(`/preview/${rest}`)).not.toThrow();
    }),
  );
});
