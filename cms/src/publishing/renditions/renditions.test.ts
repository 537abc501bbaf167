import type { PublishedDocument } from '@minzong/content-types';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { uploadPicture } from '../../../tests/library';
import { compiled } from '../../../tests/compiled';
import { Road } from '../../../tests/road';
import type { Publishing } from '../publishing';

jest.setTimeout(300_000);

const road = new Road().open({ PICTURE_FORMATS: 'on' });

const renditionsFolder = (): string =>
  join(road.cms.strapi.dirs.static.public, '..', 'renditions', 'v1');

const publishingNow = (): Publishing => {
  const { publishingOf } = compiled<{ publishingOf: (strapi: unknown) => Publishing }>(
    'publishing/publishing',
  );
  return publishingOf(road.cms.strapi);
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 60_000) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const coverOf = (id: string) => road.article(id)?.cover;
const hasFormats = (id: string): boolean => coverOf(id)?.formats !== undefined;

/** The store holds the document as it was before its pictures had versions. */
const forgetFormats = (id: string): void => {
  const held = [...road.receiver.held.values()].find(({ entry }) => entry.id === id);
  const { cover, ...rest } = road.article(id) ?? {};
  if (held === undefined || cover === undefined) throw new Error('there is no such document');
  held.document = { ...rest, cover: { ...cover, formats: undefined } } as PublishedDocument;
  held.entry = { ...held.entry, digest: 'another' };
};

test('a picture is published at once, and again with AVIF and WebP when they are made', async () => {
  const file = await uploadPicture(road.cms.strapi, '#336699', '蓝色的方块');
  const documentId = await road.publishedArticle({ cover: { file: file.id } });
  await until(() => hasFormats(documentId));
  const { formats = [], url } = coverOf(documentId) ?? {};
  expect(formats[0]?.mime).toBe('image/avif');
  expect(formats[0]?.renditions.map(({ width }) => width)).toEqual([320, 800]);
  const addresses = formats.flatMap(({ renditions }) => renditions.map((made) => made.url));
  for (const address of [url ?? '', ...addresses])
    expect(road.receiver.media.has(address)).toBe(true);
});

test('versions that got lost are made again by the next round, with what a killed process left removed', async () => {
  const file = await uploadPicture(road.cms.strapi, '#996633', '棕色的方块');
  const documentId = await road.publishedArticle({ cover: { file: file.id } });
  await until(() => hasFormats(documentId));
  await road.cms.settled();
  const { revision = 0 } = road.article(documentId) ?? {};
  rmSync(renditionsFolder(), { recursive: true });
  mkdirSync(join(renditionsFolder(), 'unfinished', 'begun'), { recursive: true });
  await publishingNow().makePictureFormats();
  await until(() => (road.article(documentId)?.revision ?? 0) > revision && hasFormats(documentId));
  expect(existsSync(join(renditionsFolder(), 'unfinished', 'begun'))).toBe(false);
});

test('the reconciliation sends versions that were made before a kill and not told', async () => {
  const file = await uploadPicture(road.cms.strapi, '#669933', '绿色的方块');
  const documentId = await road.publishedArticle({ cover: { file: file.id } });
  await until(() => hasFormats(documentId));
  await road.cms.settled();
  forgetFormats(documentId);
  expect(hasFormats(documentId)).toBe(false);
  await publishingNow().reconcileNow();
  expect(hasFormats(documentId)).toBe(true);
});
