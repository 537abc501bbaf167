import { hanWordsOf } from './han-words';

describe('the words of a Chinese query', () => {
  it.each([
    ['无障碍网站', ['无障碍', '网站']],
    ['跨地区协作', ['跨地区', '协作']],
    ['书屋在哪里', ['书屋', '在', '哪里']],
  ])('cuts %s', (run, words) => {
    expect(hanWordsOf(run)).toEqual(words);
  });

  it('loses no character', () => {
    const run = '超半无非多县无障碍无';
    expect(hanWordsOf(run).join('')).toBe(run);
  });
});
