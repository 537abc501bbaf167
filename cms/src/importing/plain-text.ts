import type { Root } from 'mdast';
import { clauseAtStart, headingRank, startsAnew } from './chinese-structure';
import { attention, type Note } from './note';
import { isDayAlone } from './official-days';

const ENDS_SENTENCE = /[。！？：；…!?;:.][”’」』）)》]*$/;
const HAS_PUNCTUATION = /[，。；：、！？,;]/;
const OPENS_WITH_PUNCTUATION = /^[，。；：、！？）》”’」』]/;
const INDENT = /^(?:\u3000{1,4}| {2,8}|\t)(?=\S)/;

/** A page of print holds 20 to 60 characters a line; longer lines are whole paragraphs. */
const WIDEST_PRINTED_LINE = 60;
const LONG_ENOUGH_TO_BREAK = 20;

const isStructural = (line: string): boolean => startsAnew(line) || isDayAlone(line);

/** Whether `next` goes on with the sentence of `line`, both being lines of one block. */
const continues = (line: string, next: string, indented: boolean): boolean => {
  if (OPENS_WITH_PUNCTUATION.test(next.trim())) return true;
  if (isStructural(next.trim()) || headingRank(line) !== undefined || isDayAlone(line))
    return false;
  if (indented && INDENT.test(next)) return false;
  if (indented && INDENT.test(line)) return true;
  return !ENDS_SENTENCE.test(line) && (HAS_PUNCTUATION.test(line) || HAS_PUNCTUATION.test(next));
};

/** Two lines as one: a space between Latin words, nothing between Chinese characters. */
const joined = (line: string, next: string): string => {
  const [left, right] = [line.trimEnd(), next.trim()];
  const latin = /[A-Za-z0-9,.;:!?)]$/.test(left) && /^[A-Za-z0-9(]/.test(right);
  return latin ? `${left} ${right}` : `${left}${right}`;
};

const paragraphsOfBlock = (block: string[], indented: boolean): string[] =>
  block.reduce<string[]>((done, line) => {
    const last = done.at(-1);
    if (last === undefined || !continues(last, line, indented)) return [...done, line];
    done[done.length - 1] = joined(last, line);
    return done;
  }, []);

// A page break in the middle of a sentence leaves an empty line there.
const brokenByPage = (line: string, next: string): boolean => {
  if (OPENS_WITH_PUNCTUATION.test(next.trim())) return true;
  if (isStructural(next.trim()) || INDENT.test(next) || clauseAtStart(line.trim())?.rest === '')
    return false;
  return (
    line.length >= LONG_ENOUGH_TO_BREAK &&
    HAS_PUNCTUATION.test(line) &&
    /[\p{L}、，,]$/u.test(line.trimEnd()) &&
    HAS_PUNCTUATION.test(next) &&
    headingRank(line) === undefined
  );
};

const joinBrokenBlocks = (paragraphs: string[], notes: Note[]): string[] => {
  let count = 0;
  const whole = paragraphs.reduce<string[]>((done, paragraph) => {
    const last = done.at(-1);
    if (last === undefined || !brokenByPage(last, paragraph)) return [...done, paragraph];
    done[done.length - 1] = joined(last, paragraph);
    count += 1;
    return done;
  }, []);
  if (count > 0) notes.push(attention(`接续被分页断开的句子 ${String(count)} 处，请核对`));
  return whole;
};

const blocksOf = (lines: string[]): string[][] =>
  lines.reduce<string[][]>(
    (blocks, line) => {
      if (line.trim() === '') blocks.push([]);
      else blocks.at(-1)?.push(line);
      return blocks;
    },
    [[]],
  );

/** True when lines are paragraphs: they are longer than print, or nearly all end like a sentence. */
const linesAreParagraphs = (lines: string[]): boolean => {
  const long = lines.filter((line) => line.trim().length > WIDEST_PRINTED_LINE).length;
  const ended = lines.filter(
    (line) => ENDS_SENTENCE.test(line.trimEnd()) || headingRank(line) !== undefined,
  ).length;
  return long > lines.length / 4 || ended > lines.length * 0.85;
};

/**
 * Plain text as a tree of paragraphs: lines broken by hand or by a page are joined, full-width
 * indents begin paragraphs and are dropped.
 */
export const convertPlainText = (text: string, notes: Note[]): Root => {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const filled = lines.filter((line) => line.trim() !== '');
  const indented = filled.filter((line) => INDENT.test(line)).length > filled.length / 5;
  const whole = linesAreParagraphs(filled) && lines.length - filled.length < filled.length / 4;
  const paragraphs = whole
    ? filled
    : blocksOf(lines).flatMap((block) => paragraphsOfBlock(block, indented));
  const trimmed = joinBrokenBlocks(paragraphs, notes).map((line) => line.trim());
  return {
    type: 'root',
    children: trimmed
      .filter((line) => line !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
};
