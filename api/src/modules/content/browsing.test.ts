import {
  COLLECTION_NAMES,
  HOME_LISTS,
  listFacets,
  type Home,
  type HomeCollection,
  type List,
  type ListFacets,
  type MediaSizes,
} from '@minzong/api-contract';
import { exampleDocuments, exampleImage, exampleImageBytes } from '@minzong/content-types/examples';
import { exampleOf } from '../../testing/documents';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await api.sender.putMedia(exampleImageBytes, 'png');
  for (const document of exampleDocuments) await api.sender.publish(document);
}, 60_000);
afterAll(() => api.close());

const regionId = exampleDocuments.find(({ slug }) => slug === 'example-region')?.id ?? '';

const facetsOf = (collection: string, locale = 'zh-CN'): Promise<ListFacets> =>
  api.json(`/v1/facets/${collection}?locale=${locale}`);

test('a front page is the first page of each of its lists, in the language asked for', async () => {
  for (const locale of ['zh-CN', 'en', 'bo']) {
    const home = await api.json<Home>(`/v1/home?locale=${locale}`);
    expect(Object.keys(home)).toEqual(Object.keys(HOME_LISTS));
    for (const name of Object.keys(HOME_LISTS) as HomeCollection[]) {
      const query = `locale=${locale}&pageSize=${String(HOME_LISTS[name])}`;
      expect(home[name]).toEqual(await api.json<List<'article'>>(`/v1/${name}?${query}`));
    }
  }
});

test('each count is the length of the list that the value gives', async () => {
  for (const collection of COLLECTION_NAMES) {
    const counts = await facetsOf(collection);
    expect(listFacets.strict().safeParse(counts).error).toBeUndefined();
    expect(counts.total).toBe((await api.json<List<'article'>>(`/v1/${collection}`)).total);
    for (const [filter, values = []] of Object.entries(counts.facets))
      for (const { value, count } of values) {
        const path = `/v1/${collection}?${filter}=${encodeURIComponent(value)}`;
        expect([path, (await api.json<List<'article'>>(path)).total]).toEqual([path, count]);
      }
  }
});

test('what is a document is called by its title in the language of the reader', async () => {
  const region = { slug: 'example-region', locale: 'en', title: 'Example Prefecture' } as const;
  await api.sender.publish(exampleOf('region', { ...region, id: regionId }));
  const regionOf = async (locale: string) =>
    (await facetsOf('products', locale)).facets.region?.[0] ?? { value: '', label: '' };
  const chinese = await regionOf('zh-CN');
  const english = await regionOf('en');
  expect(chinese.value).toBe(english.value);
  expect([chinese.label, english.label]).toEqual(['示范州', 'Example Prefecture']);
});

test('nothing is counted that nobody browses by, and nothing that leads to nothing', async () => {
  const { facets } = await facetsOf('magazine-articles');
  expect(Object.keys(facets)).not.toContain('issue');
  expect(JSON.stringify(facets)).not.toContain('"count":0');
});

test('an unknown parameter or collection is refused', async () => {
  expect((await api.get('/v1/home?page=2')).status).toBe(400);
  expect((await api.get('/v1/facets/nothing')).status).toBe(404);
});

const sizesOf = (files: unknown): Promise<Response> =>
  fetch(`${api.url}/v1/media/sizes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ files }),
  });

test('what files weigh is told before they are fetched; what is not there is left out', async () => {
  const unknown = `/media/${'0'.repeat(64)}.png`;
  const answer = await sizesOf([exampleImage.url, exampleImage.url, unknown]);
  expect((await answer.json()) as MediaSizes).toEqual({
    sizes: { [exampleImage.url]: exampleImageBytes.length },
  });
});

test.each([[['/media/../secret']], [['https://example.cn/a.png']], ['x'], [Array(201).fill('')]])(
  'a question for the size of %j is refused',
  async (files) => {
    expect((await sizesOf(files)).status).toBe(400);
  },
);
