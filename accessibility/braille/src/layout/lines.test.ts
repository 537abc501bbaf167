import fc from 'fast-check';
import { testTranslator } from '../testing/translator';
import { CONTINUATION } from './chunks';
import { linesOf } from './lines';

const lines = (text: string, width: number): string[] =>
  linesOf(testTranslator().translate(text).words, { width });

it('ends a line at a blank where a word fits the next one', () => {
  expect(lines('各民族一律平等。', 12)).toEqual(['⠛⠢⠀⠍⠣⠵⠥⠂⠀⠊⠇⠬', '⠏⠡⠙⠼⠄⠐⠆']);
});

it('divides a word after a whole syllable and goes on with ⠤', () => {
  const all = lines('民族团结进步示范', 10);
  expect(all.every((line) => line.length <= 10)).toBe(true);
  expect(lines('马克思列宁主义者', 10).some((line) => line.startsWith(CONTINUATION))).toBe(true);
});

it('never begins a line with an interpunct', () => {
  const text = '买买提·艾力·阿卜杜拉·热合曼说';
  for (let width = 10; width < 60; width += 1) {
    for (const line of lines(text, width)) expect(line).not.toMatch(/^⠠⠄/);
  }
});

it('loses nothing at any width, and no line is longer than it may be', () => {
  const text = fc.stringMatching(/^[一-龥，。“”《》·a-zA-Z0-9 ]{1,80}$/u);
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 60 }), (source, width) => {
      const paragraph = testTranslator().translate(source);
      const all = linesOf(paragraph.words, { width });
      for (const line of all) expect(line.length).toBeLessThanOrEqual(width);
      const whole = paragraph.cells.replaceAll('⠀', '');
      const together = all.join('').replaceAll('⠀', '');
      // Every continuation adds one cell and nothing else.
      expect(together.length - whole.length).toBeLessThanOrEqual(all.length);
      expect(together.length).toBeGreaterThanOrEqual(whole.length);
    }),
    { numRuns: 500 },
  );
});
