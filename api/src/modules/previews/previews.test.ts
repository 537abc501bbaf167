import {
  PREVIEW_PATHS,
  signPreview,
  type FactCheckReply,
  type PreviewAddress,
  type PreviewUpload,
  type ServedPreview,
  type WaitingReply,
} from '@minzong/api-contract';
import { exampleImageBytes } from '@minzong/content-types/examples';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { TEST_SECRET, startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';
import { onEachDatabase } from '../../testing/on-each-database';

const ID = '0123456789abcdef0123456789abcdef';
const HOUR_SECONDS = 3600;
const SHA256 = createHash('sha256').update(exampleImageBytes).digest('hex');
const FILE = `${SHA256}.png`;
const COVER = {
  url: `/media/${FILE}`,
  mime: 'image/png' as const,
  width: 1,
  height: 1,
  alternativeText: '一点',
  renditions: [],
};
const QUESTIONS = { expert: '王教授', questions: ['数字是否准确？', '地名是否规范？'] };

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

const upload = (changes: Partial<PreviewUpload> = {}): PreviewUpload => ({
  kind: 'preview',
  expiresAt: new Date(inSeconds(HOUR_SECONDS) * 1000).toISOString(),
  revision: 7,
  locale: 'zh-CN',
  documents: [
    exampleOf('article', {
      id: 'draftarticle',
      slug: 'draft-slug',
      title: '未公开的标题',
      cover: COVER,
    }),
  ],
  ...changes,
});

const factCheck = (): PreviewUpload => upload({ kind: 'fact-check', factCheck: QUESTIONS });

const queryOf = ({ expires, signature }: Omit<PreviewAddress, 'id'>): string =>
  `expires=${String(expires)}&signature=${signature}`;

const pathOf = (address: PreviewAddress, below = ''): string =>
  `${PREVIEW_PATHS.public}/${address.id}${below}?${queryOf(address)}`;

const reply = (changes: Partial<FactCheckReply> = {}): FactCheckReply => ({
  id: 'f'.repeat(32),
  name: '王𠮷',
  overall: '总体准确',
  answers: [
    { verdict: 'correct', remark: '' },
    { verdict: 'wrong', remark: '应作甘孜藏族自治州' },
  ],
  ...changes,
});

onEachDatabase((newDatabaseUrl) => {
  let api: ApiUnderTest;
  const address = (expires = inSeconds(HOUR_SECONDS), id = ID) =>
    signPreview(id, expires, TEST_SECRET);

  // Read to the end, so that no connection stays busy.
  const whole = async (asked: Promise<Response>): Promise<Response> => {
    const response = await asked;
    await response.arrayBuffer();
    return response;
  };
  const put = (value: unknown, id = ID) =>
    whole(
      api.sender.call({
        method: 'PUT',
        path: `${PREVIEW_PATHS.door}/${id}`,
        body: Buffer.from(JSON.stringify(value)),
      }),
    );
  const revoke = () => api.sender.post(`${PREVIEW_PATHS.door}/${ID}/revocation`, {});
  const send = (value: unknown, at: PreviewAddress = address()) =>
    whole(
      fetch(api.url + pathOf(at, '/replies'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(value),
      }),
    );
  const waiting = async () => {
    const response = await api.sender.call({ method: 'GET', path: PREVIEW_PATHS.replies });
    return ((await response.json()) as { replies: WaitingReply[] }).replies;
  };

  beforeAll(async () => {
    api = await startApi({ databaseUrl: await newDatabaseUrl() });
    await api.sender.publish(exampleOf('topic', { id: 'topicnumberone', title: '已发布的主题' }));
  }, 60_000);
  afterAll(() => api.close(), 60_000);

  it('shows a draft with its links, in the languages it has, to whoever holds the signed address', async () => {
    const links = { ...exampleOf('article').links, topics: [{ id: 'topicnumberone' }] };
    const chinese = exampleOf('article', { id: 'draftarticle', title: '草稿', links });
    const english = exampleOf('article', { id: 'draftarticle', title: 'A draft' }, 'en');
    expect((await put(upload({ documents: [chinese, english] }))).status).toBe(204);
    const response = await api.get(pathOf(address()));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await response.json()) as ServedPreview).toMatchObject({
      revision: 7,
      locale: 'zh-CN',
      locales: ['zh-CN', 'en'],
      document: { title: '草稿', links: { topics: [{ title: '已发布的主题' }] } },
      item: { title: '草稿', path: `/articles/${chinese.slug}` },
      factCheck: null,
    });
    const other = await api.json<ServedPreview>(`${pathOf(address())}&locale=en`);
    expect(other.document.title).toBe('A draft');
    expect((await api.json<ServedPreview>(`${pathOf(address())}&locale=bo`)).locale).toBe('zh-CN');
  });

  it('replaces what was shown when the same preview comes again', async () => {
    await put(upload());
    await put(upload({ documents: [exampleOf('article', { title: '改后' })], revision: null }));
    const shown = await api.json<ServedPreview>(pathOf(address()));
    expect([shown.document.title, shown.revision]).toEqual(['改后', null]);
  });

  it('shows a preview nowhere else: no list, search, ledger, address or store version knows it', async () => {
    const version = async () => (await api.get('/v1/articles')).headers.get('etag');
    const before = await version();
    await put(upload());
    expect(await version()).toBe(before);
    expect(await (await api.get('/v1/articles')).text()).not.toContain('未公开');
    for (const q of ['未公开的标题', 'draft-slug'])
      expect(await api.json(`/v1/search?q=${q}`)).toMatchObject({ hits: [], total: 0 });
    expect((await api.get('/v1/articles/draft-slug')).status).toBe(404);
    expect(JSON.stringify(await api.sender.ledger())).not.toContain('draftarticle');
    expect((await api.get(PREVIEW_PATHS.public)).status).toBe(404);
    expect((await api.get(`${PREVIEW_PATHS.public}/${ID}`)).status).toBe(400);
  });

  it('serves the pictures of a draft through its preview alone', async () => {
    await api.sender.putMedia(exampleImageBytes, 'png');
    await put(upload());
    expect((await api.get(`/media/${FILE}`)).status).toBe(404);
    const shown = await api.get(pathOf(address(), `/media/${FILE}`));
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(Buffer.from(await shown.arrayBuffer()).equals(exampleImageBytes)).toBe(true);
    const other = 'a'.repeat(32);
    await put(upload({ documents: [exampleOf('article', { cover: undefined, body: [] })] }), other);
    const elsewhere = address(inSeconds(HOUR_SECONDS), other);
    expect((await api.get(pathOf(elsewhere, `/media/${FILE}`))).status).toBe(404);
    await revoke();
    expect((await api.get(pathOf(address(), `/media/${FILE}`))).status).toBe(410);
  });

  describe('a preview that is over', () => {
    const id = 'b'.repeat(32);
    const at = (seconds: number) => address(inSeconds(seconds), id);

    it('answers 410 once the address has expired, once the preview has, and once it was revoked', async () => {
      await put(upload(), id);
      expect((await api.get(pathOf(at(HOUR_SECONDS)))).status).toBe(200);
      expect((await api.get(pathOf(at(-1)))).status).toBe(410);
      await put(upload({ expiresAt: new Date(inSeconds(-1) * 1000).toISOString() }), id);
      expect((await api.get(pathOf(at(HOUR_SECONDS)))).status).toBe(410);
      await put(upload(), id);
      await api.sender.post(`${PREVIEW_PATHS.door}/${id}/revocation`, {});
      const response = await api.get(pathOf(at(HOUR_SECONDS)));
      expect([response.status, await response.json()]).toMatchObject([
        410,
        { code: 'preview-over' },
      ]);
    });

    it('is not brought back by an upload that comes late', async () => {
      expect((await put(upload(), id)).status).toBe(410);
      expect((await api.get(pathOf(at(HOUR_SECONDS)))).status).toBe(410);
    });
  });

  it.each([
    ['names a language twice', { documents: [exampleOf('page'), exampleOf('page')] }],
    ['lacks the language shown first', { locale: 'bo' }],
    ['asks nothing of its expert', { kind: 'fact-check' }],
    ['asks a question without being a fact check', { factCheck: QUESTIONS }],
    ['has no document', { documents: [] }],
  ])('refuses an upload that %s', async (_name, changes) => {
    expect((await put({ ...upload(), ...changes }, 'c'.repeat(32))).status).toBe(422);
  });

  it('refuses an upload that is not signed', async () => {
    const body = Buffer.from(JSON.stringify(upload()));
    const path = `${PREVIEW_PATHS.door}/${ID}`;
    const forged = await api.sender.call({ method: 'PUT', path, body, secret: 'another secret' });
    expect(forged.status).toBe(401);
  });

  describe('fact checks', () => {
    const id = 'd'.repeat(32);
    const at = () => address(inSeconds(HOUR_SECONDS), id);
    const idsOf = (replies: WaitingReply[]) =>
      replies.filter(({ previewId }) => previewId === id).map((one) => one.id);

    it('keep replies until they are acknowledged, each once however often it is sent', async () => {
      await put(factCheck(), id);
      expect((await api.json<ServedPreview>(pathOf(at()))).factCheck).toEqual(QUESTIONS);
      for (const given of [reply(), reply(), reply({ id: 'e'.repeat(32), name: '另一位' })])
        expect((await send(given, at())).status).toBe(201);
      const [first] = (await waiting()).filter(({ previewId }) => previewId === id);
      expect(first).toMatchObject({ ...reply(), previewId: id });
      expect(idsOf(await waiting()).toSorted()).toEqual(['e'.repeat(32), 'f'.repeat(32)]);
      await api.sender.post(PREVIEW_PATHS.replies, { ids: ['f'.repeat(32)] });
      expect(idsOf(await waiting())).toEqual(['e'.repeat(32)]);
    });

    it('keep what an expert sent although the preview is over', async () => {
      await put(factCheck(), id);
      await api.sender.post(`${PREVIEW_PATHS.door}/${id}/revocation`, {});
      expect(idsOf(await waiting())).toEqual(['e'.repeat(32)]);
      expect((await send(reply({ id: '1'.repeat(32) }), at())).status).toBe(410);
    });

    it.each([
      ['answers too few questions', { answers: [{ verdict: 'correct', remark: '' }] }],
      ['has no name', { name: ' ' }],
      ['has a remark that is too long', { overall: '长'.repeat(5001) }],
      ['knows another verdict', { answers: [{ verdict: 'maybe', remark: '' }] }],
      ['says more than it may', { admin: true }],
    ])('refuse a reply that %s', async (_name, changes) => {
      const other = address(inSeconds(HOUR_SECONDS), '2'.repeat(32));
      await put(factCheck(), other.id);
      expect((await send({ ...reply(), ...changes }, other)).status).toBe(422);
    });

    it('take ten replies in ten minutes, and then ask for patience', async () => {
      const other = address(inSeconds(HOUR_SECONDS), '3'.repeat(32));
      await put(factCheck(), other.id);
      const statuses = [];
      for (let at = 0; at < 11; at += 1)
        statuses.push((await send(reply({ id: at.toString(16).padStart(32, '4') }), other)).status);
      expect(statuses).toEqual([...Array<number>(10).fill(201), 429]);
    });

    it('are replied to only where something was asked', async () => {
      const other = address(inSeconds(HOUR_SECONDS), '5'.repeat(32));
      await put(upload(), other.id);
      expect((await send(reply(), other)).status).toBe(404);
    });
  });
});

describe('the address of a preview', () => {
  const expires = fc.integer({ min: 1_000_000_000, max: 99_999_999_999 });

  it('is answered 400 or 404 when it was tampered with, whatever was written', async () => {
    const api = await startApi();
    try {
      await fc.assert(
        fc.asyncProperty(fc.stringMatching(/^[\w-]{0,60}$/), expires, async (signature, until) => {
          const path = `${PREVIEW_PATHS.public}/${ID}?${queryOf({ expires: until, signature })}`;
          expect([400, 404]).toContain((await api.get(path)).status);
        }),
        { numRuns: 50 },
      );
    } finally {
      await api.close();
    }
  });
});
