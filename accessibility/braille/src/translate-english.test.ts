import fc from 'fast-check';
import { linesOf } from './layout/lines';
import { testTranslator } from './testing/translator';

const translate = (text: string) => testTranslator().translate(text, { language: 'en' });
const english = (text: string): string => translate(text).cells;

/** Expected cells follow The Rules of Unified English Braille (2013); the section is in the name. */
describe('English', () => {
  it.each([
    // 8.3 to 8.7: one capital, a word, part of a word, a passage, initials
    ['I saw Yi villages', '⠠⠊⠀⠎⠁⠺⠀⠠⠽⠊⠀⠧⠊⠇⠇⠁⠛⠑⠎'],
    ['NATO', '⠠⠠⠝⠁⠞⠕'],
    ["O'CLOCK", '⠠⠕⠄⠠⠠⠉⠇⠕⠉⠅'],
    ['AT&T', '⠠⠠⠁⠞⠈⠯⠠⠞'],
    ['TVs', '⠠⠠⠞⠧⠠⠄⠎'],
    ['unSELFish', '⠥⠝⠠⠠⠎⠑⠇⠋⠠⠄⠊⠎⠓'],
    ['KEEP THE DOOR SHUT.', '⠠⠠⠠⠅⠑⠑⠏⠀⠞⠓⠑⠀⠙⠕⠕⠗⠀⠎⠓⠥⠞⠲⠠⠄'],
    ['“GO HOME NOW!”', '⠦⠠⠠⠠⠛⠕⠀⠓⠕⠍⠑⠀⠝⠕⠺⠖⠠⠄⠴'],
    ['GO HOME', '⠠⠠⠛⠕⠀⠠⠠⠓⠕⠍⠑'],
    ['J. R. R. Tolkien', '⠠⠚⠲⠀⠠⠗⠲⠀⠠⠗⠲⠀⠠⠞⠕⠇⠅⠊⠑⠝'],
    // 6: numbers; 6.5.2: a to j after digits, point and comma
    ['1,000 3.14 .5', '⠼⠁⠂⠚⠚⠚⠀⠼⠉⠲⠁⠙⠀⠼⠲⠑'],
    ['4b 4.b 4k 4B 4-b', '⠼⠙⠰⠃⠀⠼⠙⠲⠰⠃⠀⠼⠙⠅⠀⠼⠙⠠⠃⠀⠼⠙⠤⠃'],
    ['GATE 4B IS OPEN', '⠠⠠⠠⠛⠁⠞⠑⠀⠼⠙⠰⠃⠀⠊⠎⠀⠕⠏⠑⠝⠠⠄'],
    ['1\u00A0000\u00A0000', '⠼⠁⠐⠚⠚⠚⠐⠚⠚⠚'],
    ['5 10', '⠼⠑⠀⠼⠁⠚'],
    ['½ 3½ 1/2', '⠼⠁⠌⠃⠀⠼⠉⠼⠁⠌⠃⠀⠼⠁⠸⠌⠼⠃'],
    ['9:30 12/11/2026', '⠼⠊⠒⠼⠉⠚⠀⠼⠁⠃⠸⠌⠼⠁⠁⠸⠌⠼⠃⠚⠃⠋'],
    ['m² H₂O', '⠍⠰⠔⠼⠃⠀⠠⠓⠰⠢⠼⠃⠠⠕'],
    // 7: punctuation
    ['“Yes,” he said; ‘no’: (it [is])…', '⠦⠠⠽⠑⠎⠂⠴⠀⠓⠑⠀⠎⠁⠊⠙⠆⠀⠠⠦⠝⠕⠠⠴⠒⠀⠐⠣⠊⠞⠀⠨⠣⠊⠎⠨⠜⠐⠜⠲⠲⠲'],
    ['don’t the dogs’ bowl', '⠙⠕⠝⠄⠞⠀⠞⠓⠑⠀⠙⠕⠛⠎⠄⠀⠃⠕⠺⠇'],
    ['‘the dogs’ bowl’', '⠠⠦⠞⠓⠑⠀⠙⠕⠛⠎⠄⠀⠃⠕⠺⠇⠠⠴'],
    [`"it's 'so'"`, '⠦⠊⠞⠄⠎⠀⠠⠦⠎⠕⠠⠴⠴'],
    ["'Tis 5' 6\"", '⠄⠠⠞⠊⠎⠀⠼⠑⠄⠀⠼⠋⠠⠶'],
    ['a well-known man – here—or there', '⠁⠀⠺⠑⠇⠇⠤⠅⠝⠕⠺⠝⠀⠍⠁⠝⠀⠠⠤⠀⠓⠑⠗⠑⠠⠤⠕⠗⠀⠞⠓⠑⠗⠑'],
    ['and/or? ? a:b', '⠁⠝⠙⠸⠌⠕⠗⠦⠀⠰⠦⠀⠁⠰⠒⠃'],
    // 3: signs
    ['$5 £5 €5 50% 20°C', '⠈⠎⠼⠑⠀⠈⠇⠼⠑⠀⠈⠑⠼⠑⠀⠼⠑⠚⠨⠴⠀⠼⠃⠚⠘⠚⠠⠉'],
    ['a@b.org #1 * +', '⠁⠈⠁⠃⠲⠕⠗⠛⠀⠸⠹⠼⠁⠀⠐⠔⠀⠐⠖'],
    // 4: accents, ligatures, Greek
    ['café naïve Ōu Čapek', '⠉⠁⠋⠘⠌⠑⠀⠝⠁⠘⠒⠊⠧⠑⠀⠠⠈⠤⠕⠥⠀⠠⠘⠬⠉⠁⠏⠑⠅'],
    ['æon łódź', '⠁⠘⠖⠑⠕⠝⠀⠈⠡⠇⠘⠌⠕⠙⠘⠌⠵'],
    ['the α-wave', '⠞⠓⠑⠀⠨⠁⠤⠺⠁⠧⠑'],
  ])('%s is %s', (text, cells) => {
    expect(english(text)).toBe(cells);
  });

  it('says where Chinese braille begins and ends, by the signs of UEB 14.3', () => {
    expect(english('The Yi (彝族).')).toBe('⠠⠞⠓⠑⠀⠠⠽⠊⠀⠐⠣⠘⠷⠊⠂⠵⠥⠂⠘⠾⠐⠜⠲');
    expect(english('The 彝族 people')).toBe('⠠⠞⠓⠑⠀⠘⠷⠊⠂⠵⠥⠂⠀⠏⠑⠕⠏⠇⠑');
    const passage = english('He said 各民族一律平等 aloud');
    expect(passage).toMatch(/^⠠⠓⠑⠀⠎⠁⠊⠙⠀⠐⠷⠄[^⠷⠾]+⠠⠐⠾⠀⠁⠇⠕⠥⠙$/);
  });

  it.each([
    ['བོད་ཡིག་ གི', '⠨⠣⠠⠞⠊⠃⠑⠞⠁⠝⠨⠜', 'no-braille-table'],
    ['ꆈꌠꉙ', '⠨⠣⠠⠽⠊⠨⠜', 'no-braille-table'],
    ['😀😀', '⠨⠣⠎⠽⠍⠃⠕⠇⠨⠜', 'unsupported'],
    ['\ud800', '⠨⠣⠎⠽⠍⠃⠕⠇⠨⠜', 'malformed'],
  ])('%s is one note in square brackets, with a diagnostic', (text, cells, code) => {
    const { cells: all, diagnostics } = translate(`see ${text} now`);
    expect(all).toBe(`⠎⠑⠑⠀${cells}⠀⠝⠕⠺`);
    expect(diagnostics[0]).toMatchObject({ code, start: 4, lossy: true });
  });

  it('leaves out an accent that UEB does not list, and says so', () => {
    const { cells, diagnostics } = translate('Việt');
    expect(cells).toBe('⠠⠧⠊⠑⠞');
    expect(diagnostics).toMatchObject([{ code: 'shown-as', text: 'ệ', lossy: false }]);
  });

  it('takes readings over Chinese words from the document', () => {
    const spans = [{ start: 4, end: 6, reading: 'lù zhī' }];
    const { words } = testTranslator().translate('the 六枝 hills', { language: 'en', spans });
    expect(words[1]).toMatchObject({ text: '六枝', reading: 'lu4 zhi1', source: 'correction' });
  });
});

describe('lines of English', () => {
  const lines = (text: string, width: number) => linesOf(translate(text).words, { width });

  it('end at blanks and after hyphens; no word is divided', () => {
    expect(lines('people and neighbours', 12)).toEqual(['⠏⠑⠕⠏⠇⠑⠀⠁⠝⠙', '⠝⠑⠊⠛⠓⠃⠕⠥⠗⠎']);
    expect(lines('a well-mannered man', 12)).toEqual(['⠁⠀⠺⠑⠇⠇⠤', '⠍⠁⠝⠝⠑⠗⠑⠙⠀⠍⠁⠝']);
  });

  it('end with ⠐ inside what no line can hold', () => {
    expect(lines('counterrevolutionary', 12)).toEqual(['⠉⠕⠥⠝⠞⠑⠗⠗⠑⠧⠕⠐', '⠇⠥⠞⠊⠕⠝⠁⠗⠽']);
  });
});

describe('any text at all as English', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Za-z0-9 ,.;:'"“”‘’()?!—彝族藏文，。é½²]{0,60}$/u),
  );

  it('gives six-dot cells only, fits every line, and every character is in a word or a diagnostic', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 10, max: 50 }), (text, width) => {
        const { cells, words, diagnostics } = translate(text);
        expect(cells).toMatch(/^[\u2800-\u283F]*$/);
        const covered = new Uint8Array(text.length);
        for (const { start, end } of [...words, ...diagnostics]) covered.fill(1, start, end);
        for (let n = 0; n < text.length; n += 1)
          if (covered[n] === 0) expect(text.charAt(n)).toMatch(/\s/);
        for (const word of words) expect(word.text).toBe(text.slice(word.start, word.end));
        for (const line of linesOf(words, { width }))
          expect(line.length).toBeLessThanOrEqual(width);
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    ['apostrophes', " 'a".repeat(50_000)],
    ['capitals', 'AB C '.repeat(40_000)],
    ['brackets', '('.repeat(100_000)],
    ['Chinese', '彝族, '.repeat(20_000)],
    ['accents', 'a' + '\u0301'.repeat(100_000)],
  ])('of very many %s is written in seconds', (_kind, text) => {
    const began = performance.now();
    translate(text);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
