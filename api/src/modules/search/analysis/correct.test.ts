import { correct } from './correct';
import { Vocabulary } from './vocabulary';

describe('correct', () => {
  const vocabulary = new Vocabulary();
  for (const title of [
    '民族团结进步促进条例',
    '西南彝志',
    '凉山彝族自治州人民政府',
    '少数民族古籍',
    '清真食品管理办法',
    'Public library opening hours',
    'ꆈꌠꁱꂷꌠꅉꀉꂿ',
  ])
    vocabulary.add(title);

  it.each([
    ['民族团接', '民族团结'],
    ['西南彝制', '西南彝志'],
    ['凉山彝族自治洲', '凉山彝族自治州'],
    ['少数名族古籍', '少数民族古籍'],
    ['清镇食品', '清真食品'],
    ['少数民古籍', '少数民族古籍'],
    ['民族结团进步', '民族团结进步'],
    ['libary', 'library'],
    ['opennig hours', 'opening hours'],
  ])('reads %s as %s', (q, corrected) => {
    expect(correct(q, vocabulary)?.q).toBe(corrected);
  });

  it.each(['民族团结', '农业补贴', 'library', 'བོད་ཡིག', '', '民'])('leaves %s alone', (q) => {
    expect(correct(q, vocabulary)).toBeUndefined();
  });

  it('forgets the words of a title that is gone', () => {
    const other = new Vocabulary();
    other.add('西南彝志');
    other.remove('西南彝志');
    expect(correct('西南彝制', other)).toBeUndefined();
  });
});
