import { languageOf, languageRuns } from './text-language';

describe('the language of a text', () => {
  it('changes with the script, and only then', () => {
    expect(languageRuns('《སྡེ་དགེ།》木刻本，Derge 1733 年，ꆈꌠ 文', 'zh-CN')).toEqual([
      { text: '《', lang: 'zh-CN' },
      { text: 'སྡེ་དགེ།', lang: 'bo' },
      { text: '》木刻本，Derge 1733 年，', lang: 'zh-CN' },
      { text: 'ꆈꌠ', lang: 'ii' },
      { text: ' 文', lang: 'zh-CN' },
    ]);
    expect(languageRuns('Reading rooms 书屋', 'en').map(({ lang }) => lang)).toEqual([
      'en',
      'zh-CN',
    ]);
    expect(languageRuns('繁體字', 'zh-Hant')).toEqual([{ text: '繁體字', lang: 'zh-Hant' }]);
  });

  test.each([
    ['བོད་ཡིག', 'bo'],
    ['ꆈꌠ', 'ii'],
    ['文献 minzu', 'zh-CN'],
    ['minzu', 'en'],
    ['', 'en'],
  ])('%j on an English page is in %s', (text, lang) => {
    expect(languageOf(text, 'en')).toBe(lang);
  });

  it('loses nothing', () => {
    const text = 'a文𠀀བོད་ ꆈ\u0000🙂';
    expect(
      languageRuns(text, 'bo')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
