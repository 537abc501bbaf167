import fc from 'fast-check';
import { fold } from './fold';
import { indexTokens } from './index-tokens';
import { matchText } from './match-text';
import { prepareQuery } from './prepare-query';
import { createSynonymIndex, NO_SYNONYMS } from './synonyms';

const prepare = (q: string, synonyms = NO_SYNONYMS) =>
  prepareQuery(q, { synonyms, exactly: false });

/** The words of a reading as the search server counts them: a phrase is one. */
const wordsOf = (q: string): string[] => q.match(/-?"[^"]*"|\S+/g) ?? [];

/** What the search server does for the reading `words`: all must be there, the last may be a beginning. */
const isFound = (text: string, q: string): boolean => {
  const { tokens, latin } = indexTokens(text);
  const fields = [tokens.split(' '), latin.split(' ')];
  const reading = prepare(q).readings.find(({ name }) => name === 'words');
  if (reading === undefined) return false;
  const words = wordsOf(reading.q);
  return words.every((word, at) => {
    const parts = word.replaceAll('"', '').split(' ');
    const isLast = at === words.length - 1 && parts.length === 1;
    return fields.some((field) =>
      field.some((_, from) =>
        parts.every((part, n) =>
          isLast ? field[from + n]?.startsWith(part) : field[from + n] === part,
        ),
      ),
    );
  });
};

const HAN =
  '少数民族古籍文献中心农村低保怎么申请需要什么材料的了和在是第三十条二〇二四年民宗委縣圖書館';
const YI = 'ꌧꍘꆈꌠꉪꇐꏤꀋꃅꄮ';

describe('prepareQuery', () => {
  it.each([
    ['少數民族古籍文獻中心', '文献'],
    ['社区书屋开放时间', '书屋'],
    ['社区书屋开放时间', '书'],
    ['农村最低生活保障申请指南', '农村最低生活保障怎么申请？'],
    ['关于印发实施意见的通知（川民宗发〔2024〕8号）', '川民宗发[2024]8号'],
    ['关于印发实施意见的通知（川民宗发〔2024〕8号）', '2024 8号'],
    ['二〇二四年工作要点', '2024年工作要点'],
    ['第十条 国家保障', '第10条'],
    ['ꌧꍘꆈꌠꉪꇐꏤ', 'ꉪꇐ'],
    ['བོད་ཀྱི་དཔེ་རྙིང་།', 'དཔེ་རྙིང'],
    ['བོད་ཀྱི་དཔེ་རྙིང་།', 'དཔེ་རྙི'],
    ['Public libraries in the county', 'library'],
    ['Agricultural subsidies', 'How do I get a subsidy?'],
  ])('finds in %s by %s', (text, q) => {
    expect(isFound(text, q)).toBe(true);
  });

  it.each(['བོད་ཡག', 'བད་ཡིག', 'བོད་ཡིགས'])('finds and marks བོད་ཡིག by %s', (q) => {
    const query = prepare(q);
    const [skeleton] = query.readings.filter(({ name }) => name === 'skeleton');
    const held = indexTokens('བོད་ཡིག་གི་དཔེ་ཆ།').tokens.split(' ');
    const words = wordsOf(skeleton?.q ?? '?');
    const isHeld = words.every((word) => held.some((token) => token.startsWith(word)));
    expect(isHeld).toBe(q !== 'བོད་ཡིགས');
    expect(matchText('བོད་ཡིག', query).segments.some(({ match }) => match)).toBe(true);
  });

  it('finds a text by every part of it of two or more characters', () => {
    const text = (signs: string) =>
      fc.string({ unit: fc.constantFrom(...Array.from(signs)), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(text(HAN), text(YI)), fc.nat(), fc.nat(), (whole, a, b) => {
        const from = a % (whole.length - 1);
        const part = whole.slice(from, from + 2 + (b % (whole.length - from - 1)));
        expect([whole, part, isFound(whole, part)]).toEqual([whole, part, true]);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers any string, with at most ten words for the search server', () => {
    const synonyms = createSynonymIndex([
      { kind: 'equivalent', words: ['低保', '最低生活保障', 'a b'] },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        for (const reading of prepare(q, synonyms).readings)
          expect(wordsOf(reading.q).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('cuts no text when it marks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, q) => {
        const { segments } = matchText(text, prepare(q));
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['少數民族古籍文獻', '少数民族古籍文献'],
    ['ＡＢＣ１２３', 'abc123'],
    ['川民宗发〔2024〕８号', '川民宗发[2024]8号'],
    ['Café MINZÚ', 'cafe minzu'],
    ['雪峯麪', '雪峰面'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length),
    );
  });
});
