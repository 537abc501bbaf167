import { exampleDocuments, exampleImage } from '@minzong/content-types/examples';
import { emptyStorage, served, storedFiles } from '../../../test/taro';
import type { AnyDocument } from '../any-document';
import { keepThing, stopKeeping } from './keeping';
import { picturesOf } from './parts';
import { makePlan, type Plan } from './plan';
import {
  checkShelf,
  emptyShelf,
  keptPicture,
  readShelved,
  thingsOnShelf,
  unshelve,
  unshelveDocument,
} from './shelf';
import { bytesOf } from './thing';

const fetchAddress = (path: string): string => `https://api.example${path}`;
const pictures = ['a', 'b', 'c', 'd'].map((name) => ({
  ...exampleImage,
  url: `/media/${name.repeat(64)}.png`,
  renditions: [],
}));
const links = { topics: [], region: [], ethnicGroups: [] };
const article = (slug: string, cover: object): AnyDocument =>
  ({
    type: 'magazine-article',
    slug,
    title: slug,
    updatedAt: 'u',
    cover,
    body: [],
    links,
  }) as never;
const articles = [article('one', pictures[1] ?? {}), article('two', pictures[2] ?? {})];
const issue = {
  ...{ type: 'magazine-issue', slug: 'issue', title: '第一期', updatedAt: 'u', body: [] },
  cover: pictures[0],
  links: { ...links, articles: articles.map(({ type, slug }) => ({ type, slug })) },
} as unknown as AnyDocument;
const ISSUE = 'magazine-issues/issue@zh-CN';
const ISSUE_KEY = 'document:zh-CN:magazine-issues/issue';
const ONE_KEY = 'document:zh-CN:magazine-articles/one';

const planOf = (document: AnyDocument = issue): Promise<Plan> =>
  makePlan(
    document,
    'zh-CN',
    {
      readNow: ({ slug }) => {
        const found = articles.find((one) => one.slug === slug);
        return found ? Promise.resolve(found) : Promise.reject(new Error(slug));
      },
      readSizes: (paths) => Promise.resolve(Object.fromEntries(paths.map((path) => [path, 100]))),
    },
    () => undefined,
  );

beforeEach(() => {
  emptyShelf();
  emptyStorage();
  served.clear();
  for (const { url } of pictures) served.set(fetchAddress(url), 'bytes');
});

test('a plan says how much an issue is: its own text, its articles, their pictures', async () => {
  const { thing, texts } = await planOf();
  expect(thing.documents.map(({ key }) => key)).toEqual([
    ISSUE_KEY,
    ONE_KEY,
    'document:zh-CN:magazine-articles/two',
  ]);
  expect(thing.pictures).toHaveLength(3);
  const words = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytesOf(thing)).toBe(words + 300);
});

test('a whole issue is there without network, pictures included', async () => {
  expect(await keepThing(await planOf(), fetchAddress)).toBe('whole');
  expect(thingsOnShelf()[0]).toMatchObject({ id: ISSUE, state: 'whole' });
  expect(readShelved(ONE_KEY)?.value).toMatchObject({ title: 'one' });
  expect(pictures.map((image) => keptPicture(image) !== undefined)).toEqual([
    ...[true, true, true],
    false,
  ]);
});

test('what could not be kept whole says so, shows no half pictures, and can be gone on with', async () => {
  served.delete(fetchAddress(pictures[1]?.url ?? ''));
  expect(await keepThing(await planOf(), fetchAddress)).toBe('failed');
  expect(thingsOnShelf()[0]?.state).toBe('paused');
  expect(keptPicture(pictures[0] ?? exampleImage)).toBeUndefined();
  served.set(fetchAddress(pictures[1]?.url ?? ''), 'bytes');
  // What is there already is not fetched again.
  served.delete(fetchAddress(pictures[0]?.url ?? ''));
  expect(await keepThing(await planOf(), fetchAddress)).toBe('whole');
});

test('keeping can be stopped, and what is there stays', async () => {
  const plan = await planOf();
  const keeping = keepThing(plan, fetchAddress);
  stopKeeping(ISSUE);
  expect(await keeping).toBe('stopped');
  expect(thingsOnShelf()[0]?.state).toBe('paused');
  expect(readShelved(ISSUE_KEY)?.value).toMatchObject({ title: '第一期' });
});

test('a thing that lost files is no longer called whole', async () => {
  await keepThing(await planOf(), fetchAddress);
  const picture = [...storedFiles.keys()].find((name) => name.startsWith('shelf/pictures')) ?? '';
  storedFiles.delete(picture);
  checkShelf();
  expect(thingsOnShelf()[0]?.state).toBe('paused');
});

test('what is taken off the shelf leaves no file, but for what another thing shows', async () => {
  await keepThing(await planOf(), fetchAddress);
  const other = {
    ...issue,
    slug: 'other',
    links: { ...links, articles: [] },
  } as never as AnyDocument;
  await keepThing(await planOf(other), fetchAddress);
  unshelve(ISSUE);
  expect([...storedFiles.keys()].filter((name) => name.includes('pictures'))).toEqual([
    `shelf/pictures/${'a'.repeat(64)}.png`,
  ]);
  emptyShelf();
  expect([...storedFiles.keys()]).toEqual([]);
});

test('what is withdrawn leaves the shelf: an article alone, an issue with all of it', async () => {
  await keepThing(await planOf(), fetchAddress);
  unshelveDocument(ONE_KEY);
  expect(thingsOnShelf()[0]?.documents).toHaveLength(2);
  expect(readShelved(ONE_KEY)).toBeUndefined();
  unshelveDocument(ISSUE_KEY);
  expect(thingsOnShelf()).toEqual([]);
});

test('every picture that an example shows is part of it, each once', () => {
  for (const document of exampleDocuments) {
    const { links: _, ...own } = document;
    const shown = new Set(JSON.stringify(own).match(/\/media\/[0-9a-f]{64}\.(?:png|jpg|webp)/g));
    const part = picturesOf([document as unknown as AnyDocument]);
    expect(part.length).toBe(new Set(part).size);
    for (const path of part) expect(shown).toContain(path);
  }
});
