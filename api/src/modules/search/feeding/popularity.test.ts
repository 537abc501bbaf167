import { popularityOf } from './popularity';

describe('popularity', () => {
  it('is nothing below twenty reads and grows by a step with every fourfold', () => {
    expect([0, 19, 20, 79, 80, 319, 320].map(popularityOf)).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  it('has an end, so that a page that everybody reads does not outweigh all others for ever', () => {
    expect(popularityOf(Number.MAX_SAFE_INTEGER)).toBe(popularityOf(1e12));
  });
});
