import { LOCALES } from '@minzong/content-types';
import { readDocuments } from './documents';

const documents = readDocuments();

it('holds enough documents of the types and languages that people search', () => {
  const slugs = new Set(documents.map(({ type, slug }) => `${type}/${slug}`));
  expect(slugs.size).toBeGreaterThanOrEqual(180);
  for (const locale of LOCALES)
    expect(documents.filter((document) => document.locale === locale).length).toBeGreaterThan(8);
  expect(new Set(documents.map(({ type }) => type)).size).toBe(16);
});

it('publishes each document once in a language, under a slug that no other document has', () => {
  const versions = documents.map(({ slug, locale }) => `${slug}/${locale}`);
  expect(versions.filter((version, at) => versions.indexOf(version) !== at)).toEqual([]);
  const typeOf = new Map(documents.map(({ slug, type }) => [slug, type]));
  for (const { slug, type } of documents) expect([slug, typeOf.get(slug)]).toEqual([slug, type]);
});

it('links only to documents that are there', () => {
  const ids = new Set(documents.map(({ id }) => id));
  const missing = documents.flatMap(({ slug, links }) =>
    Object.values(links)
      .flat()
      .filter(({ id }) => !ids.has(id))
      .map(() => slug),
  );
  expect(missing).toEqual([]);
});

it('numbers clauses as they are counted', () => {
  const policy = documents.find(({ slug }) => slug === 'gu-ji-tiao-li');
  expect(policy?.type === 'policy' && policy.clauses.map(({ number }) => number)).toEqual(
    Array.from({ length: 15 }, (_, index) => index + 1),
  );
});

it('reads a body that begins with a question', () => {
  const explainer = documents.find(({ slug }) => slug === 'jie-du-xiao-fang');
  expect(explainer?.type === 'explainer' && explainer.questions[0]?.question).toBe(
    '殿堂里可以点酥油灯吗？',
  );
});
