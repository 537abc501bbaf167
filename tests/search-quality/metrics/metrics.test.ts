import type { Grade, Judgements } from '../queries/judged-query';
import { ndcg, placeAtOne, reciprocalRank, successAtOne, type RankedHit } from './metrics';

const judged = (grades: Record<string, Grade>): Judgements =>
  new Map(Object.entries(grades).map(([slug, grade]) => [slug, { grade, place: undefined }]));
const found = (...slugs: string[]): RankedHit[] =>
  slugs.map((slug) => ({ slug, place: undefined }));

const JUDGED = judged({ a: 3, b: 2, c: 1 });

describe('nDCG@10', () => {
  it('is 1 for the best order, whatever follows', () => {
    expect(ndcg(found('a', 'b', 'c', 'x'), JUDGED)).toBe(1);
  });

  it('is what it is by hand', () => {
    // gains b 3, x 0, a 7 at discounts 1, log2 3 and 2; best: 7 + 3 / log2 3 + 1 / 2
    expect(ndcg(found('b', 'x', 'a'), JUDGED)).toBeCloseTo((3 + 7 / 2) / (7.5 + 3 / 1.5849625), 6);
  });

  it('is 0 when nothing wanted is among the ten first', () => {
    expect(ndcg(found(...Array.from('qrstuvwxyza')), JUDGED)).toBe(0);
  });

  it('counts a document that is found twice once', () => {
    expect(ndcg(found('a', 'a'), judged({ a: 3, b: 3 }))).toBeCloseTo(7 / (7 + 7 / 1.5849625), 6);
  });

  it('wants no more than ten', () => {
    const eleven = Object.fromEntries(Array.from('abcdefghijk').map((slug) => [slug, 3 as const]));
    expect(ndcg(found(...Array.from('abcdefghij')), judged(eleven))).toBe(1);
  });
});

it('reciprocal rank and success at one look for grade 3 alone', () => {
  expect(reciprocalRank(found('b', 'x', 'a'), JUDGED)).toBeCloseTo(1 / 3);
  expect(reciprocalRank(found('b', 'c'), JUDGED)).toBe(0);
  expect(successAtOne(found('b', 'a'), JUDGED)).toBe(0);
  expect(successAtOne(found('a'), JUDGED)).toBe(1);
  expect(successAtOne([], JUDGED)).toBe(0);
});

describe('place at one', () => {
  const wanted: Judgements = new Map([
    ['a', { grade: 3, place: 'leaf-2' }],
    ['b', { grade: 3, place: undefined }],
  ]);

  it('asks whether the first hit with a judged place opens there or within', () => {
    expect(
      placeAtOne(
        [
          { slug: 'b', place: 'x' },
          { slug: 'a', place: 'leaf-2' },
        ],
        wanted,
      ),
    ).toBe(1);
    expect(placeAtOne([{ slug: 'a', place: 'leaf-2-line-1' }], wanted)).toBe(1);
    expect(placeAtOne([{ slug: 'a', place: 'leaf-21' }], wanted)).toBe(0);
    expect(placeAtOne([{ slug: 'a', place: undefined }], wanted)).toBe(0);
    expect(placeAtOne([], wanted)).toBe(0);
  });

  it('does not count where no place is judged', () => {
    expect(placeAtOne(found('a'), JUDGED)).toBeUndefined();
  });
});
