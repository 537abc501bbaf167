import { hanWordsOf, isHanStopWord } from './han-words';

describe('the words of a Chinese query', () => {
  it.each([
    ['少数民族古籍文献中心', ['少数', '民族', '古籍', '文献', '中心']],
    ['农村低保', ['农村', '低保']],
    ['民宗委', ['民宗委']],
    ['毕摩唐卡', ['毕摩', '唐卡']],
    ['阿把藏族', ['阿把', '藏族']],
    ['民族和宗教', ['民族', '和', '宗教']],
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

  it('knows what questions are made of', () => {
    const words = hanWordsOf('农村低保怎么申请').filter((word) => !isHanStopWord(word));
    expect(words).toEqual(['农村', '低保', '申请']);
  });
});
