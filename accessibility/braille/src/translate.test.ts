import fc from 'fast-check';
import { cellsOf } from './cells/dots';
import { createCorrections } from './corrections';
import { linesOf } from './layout/lines';
import { loadDictionary } from './load';
import { braille, readings, testTranslator } from './testing/translator';
import { createTranslator } from './translate';

describe('a word', () => {
  it.each([
    ['银行', '⠣⠂⠓⠦'],
    ['事业', '⠱⠆⠑⠆'],
    ['慈爱', '⠉⠂⠪'],
    ['花儿', '⠓⠿⠁⠗'],
    ['哪儿', '⠝⠔⠄⠗'],
    ['他用', '⠞⠔⠹'],
    ['他们', '⠞⠍⠴'],
    ['怎么', '⠵⠴⠄⠍'],
    ['西安', '⠓⠊⠁⠧⠁'],
    ['问', '⠒⠆'],
    ['再', '⠵⠪⠆'],
    ['在', '⠵⠪'],
    ['地道', '⠙⠊⠆⠙⠖⠆'],
    ['国家 通用 盲文', '⠛⠕⠂⠛⠫⠁⠀⠞⠲⠁⠹⠀⠍⠦⠒⠂'],
  ])('%s is %s', (text, cells) => {
    expect(braille(text)).toBe(cells);
  });
});

describe('marks', () => {
  it.each([
    ['。', '⠐⠆'],
    ['？', '⠐⠄'],
    ['！', '⠰⠂'],
    ['我，你', '⠕⠐⠀⠝'],
    ['我、你', '⠕⠈⠀⠝'],
    ['我；你', '⠕⠰⠀⠝'],
    ['我：你', '⠕⠤⠀⠝'],
    ['“你”', '⠘⠝⠘'],
    ['‘你’', '⠘⠘⠝⠘⠘'],
    ['（你）', '⠰⠄⠝⠠⠆'],
    ['［你］', '⠰⠆⠝⠰⠆'],
    ['《你》', '⠐⠤⠝⠤⠂'],
    ['〈你〉', '⠐⠄⠝⠠⠂'],
    ['你——我', '⠝⠠⠤⠕'],
    ['你……我', '⠝⠐⠐⠐⠀⠕'],
    ['你……。', '⠝⠐⠐⠐⠐⠆'],
    ['你·我', '⠝⠠⠄⠕'],
    ['*', cellsOf('2356 35')],
  ])('%s is written %s', (text, cells) => {
    expect(braille(text)).toBe(cells);
  });

  it('shows brackets that the scheme lacks as square ones and says so', () => {
    const { cells, diagnostics } = testTranslator().translate('〔你〕【我】');
    expect(cells).toBe('⠰⠆⠝⠰⠆⠀⠰⠆⠕⠰⠆');
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(4).fill('shown-as'));
  });

  it('takes the marks of a keyboard between Chinese words for the Chinese ones', () => {
    expect(braille('你,我.')).toBe(braille('你，我。'));
    expect(braille('"你"')).toBe(braille('“你”'));
  });
});

describe('numbers and letters', () => {
  it.each([
    ['0.142857', '⠼⠚⠂⠁⠙⠃⠓⠑⠛'],
    ['%', '⠼⠚⠴'],
    ['50%', '⠼⠑⠚⠼⠚⠴'],
    ['2024年', '⠼⠃⠚⠃⠙⠀⠝⠩'],
    ['第3条', '⠙⠊⠼⠉⠀⠞⠜'],
    ['①', cellsOf('3456 2')],
    ['⑩', cellsOf('3456 2 356')],
    ['abB', '⠰⠁⠃⠠⠃'],
    ['APP', '⠠⠁⠏⠏'],
    ['A4', '⠠⠁⠼⠙'],
    ['1/2', '⠼⠁⠌⠼⠃'],
    ['9:30', '⠼⠊⠤⠼⠉⠚'],
    ['为-5℃', '⠺⠂⠀⠤⠼⠑⠀⠱⠢⠱⠙⠥'],
    ['12—15', '⠼⠁⠃⠤⠼⠁⠑'],
    ['a+b', '⠰⠁⠀⠨⠖⠀⠰⠃'],
    ['２０２４年', '⠼⠃⠚⠃⠙⠀⠝⠩'],
  ])('%s is written %s', (text, cells) => {
    expect(braille(text)).toBe(cells);
  });

  it('leaves out the commas of large numbers and says so', () => {
    const { cells, diagnostics } = testTranslator().translate('1,234,567人');
    expect(cells).toBe('⠼⠁⠃⠉⠙⠑⠋⠛⠀⠚⠴');
    expect(diagnostics.map(({ code }) => code)).toEqual(['grouping-left-out']);
  });

  it('writes a document number with its name as one word', () => {
    expect(readings('川民宗发〔2024〕8号')).toBe(
      '川民宗发(chuan1 min2 zong1 fa1) 〔 2024 〕 8 号(hao4)',
    );
  });
});

describe('English', () => {
  it('is Unified English Braille without contractions', () => {
    expect(braille('Visit the Yi Museum.')).toBe('⠠⠧⠊⠎⠊⠞⠀⠞⠓⠑⠀⠠⠽⠊⠀⠠⠍⠥⠎⠑⠥⠍⠲');
  });
});

describe('what has no braille', () => {
  it.each([
    ['བོད་ཡིག', '藏文'],
    ['ꆈꌠꉙ', '彝文'],
  ])('%s becomes a note and a diagnostic', (text, name) => {
    const { cells, diagnostics } = testTranslator().translate(`我${text}你`);
    expect(diagnostics).toMatchObject([{ code: 'no-braille-table', start: 1, lossy: true }]);
    expect(diagnostics[0]?.message).toContain(name);
    expect(cells).toMatch(/^⠕⠀⠰⠆[⠁-⠿]+⠰⠆⠀⠝$/);
  });

  it('says that a syllable has no cells', () => {
    expect(testTranslator().translate('嗯').diagnostics).toMatchObject([{ lossy: true }]);
  });
});

describe('corrections', () => {
  const { corrections } = createCorrections([
    { written: '重 庆', reading: 'zhòng qìng' },
    { written: '银行', reading: 'yin2 xing2' },
  ]);
  const translator = createTranslator({ dictionary: loadDictionary(), corrections });

  it('win over dictionary and rules', () => {
    const { words } = translator.translate('重庆银行');
    expect(words.map(({ text, reading, source }) => [text, reading, source])).toEqual([
      ['重', 'zhong4', 'correction'],
      ['庆', 'qing4', 'correction'],
      ['银行', 'yin2 xing2', 'correction'],
    ]);
  });

  it('of a document win over those for all', () => {
    const own = createCorrections([{ written: '银行', reading: 'yín háng' }]).corrections;
    const { words } = translator.translate('银行', { corrections: own });
    expect(words[0]?.reading).toBe('yin2 hang2');
  });

  it('that cannot be applied are named', () => {
    const { faults } = createCorrections([
      { written: '重庆', reading: 'chóng' },
      { written: '重庆', reading: 'x y' },
      { written: 'abc' },
    ]);
    expect(faults).toHaveLength(3);
  });
});

describe('a very long paragraph', () => {
  it.each([
    ['of one suffix', '民族' + '们'.repeat(100_000)],
    ['of letters and one character', 'A'.repeat(100_000) + 'a中'],
    ['of digits', '1'.repeat(100_000)],
    ['of quotation marks', `${'"'.repeat(50_000)} ab cd`],
    ['of hyphens and points', '-.'.repeat(50_000)],
    ['of numbers in characters', '一百万千亿十'.repeat(10_000)],
  ])('%s is written in seconds, and set in lines', (_kind, text) => {
    const began = performance.now();
    const { words } = testTranslator().translate(text);
    expect(linesOf(words, { width: 10 }).every((line) => line.length <= 10)).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('any text at all', () => {
  /** Every kind of character, lone surrogates and controls among them. */
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
      .map((units) => String.fromCharCode(...units)),
    fc.stringMatching(/^[一-龥，。“”《》a-zA-Z0-9 .%(\n]{0,40}$/u),
  );

  it('gives six-dot cells only, and every character is in a word or in a diagnostic', () => {
    const translator = testTranslator();
    fc.assert(
      fc.property(anything, (text) => {
        const { cells, words, diagnostics } = translator.translate(text);
        expect(cells).toMatch(/^[\u2800-\u283F]*$/);
        const covered = new Uint8Array(text.length);
        for (const { start, end } of [...words, ...diagnostics]) covered.fill(1, start, end);
        for (let n = 0; n < text.length; n += 1) {
          if (covered[n] === 0) expect(text.charAt(n)).toMatch(/\s/);
        }
        for (const word of words) expect(word.text).toBe(text.slice(word.start, word.end));
      }),
      { numRuns: 10_000 },
    );
  });
});
