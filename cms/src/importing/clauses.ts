import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { clauseAtStart } from './chinese-structure';
import { attention, recognised, type Note } from './note';
import { plainTextOf } from './tree-text';

type Marked = Heading | Paragraph;

const isMarked = (node: RootContent): node is Marked =>
  node.type === 'heading' || node.type === 'paragraph';

/** A heading or paragraph that says 第N条 and nothing else: the clause's words are in the next one. */
const isBareMark = (node: RootContent | undefined): node is Marked => {
  if (node === undefined || !isMarked(node)) return false;
  return clauseAtStart(plainTextOf(node))?.rest === '';
};

// The law's 第一条 stands in one paragraph with its first words; web pages often set it apart.
const joinBareMarks = (root: Root): number => {
  let joined = 0;
  for (let at = root.children.length - 2; at >= 0; at -= 1) {
    const [mark, next] = [root.children[at], root.children[at + 1]];
    if (!isBareMark(mark) || next?.type !== 'paragraph') continue;
    if (clauseAtStart(plainTextOf(next)) !== undefined) continue;
    next.children.unshift({ type: 'text', value: `${plainTextOf(mark)}　` });
    root.children.splice(at, 1);
    joined += 1;
  }
  return joined;
};

/** 第一条为了… → 第一条　为了…: a clause is known by the space after its number (clause-mark.ts). */
const spaceAfterMarks = (root: Root): void => {
  for (const node of root.children) {
    const first = node.type === 'paragraph' ? node.children[0] : undefined;
    const mark = first?.type === 'text' ? clauseAtStart(first.value) : undefined;
    if (first?.type !== 'text' || mark === undefined || mark.rest === '') continue;
    if (first.value.startsWith(`${mark.label}${mark.rest}`)) {
      first.value = `${mark.label}　${mark.rest}`;
    }
  }
};

/** A heading that begins 第N条 and goes on (第三条 适用范围) is a clause with a name, not a section. */
const demoteClauseHeadings = (root: Root): void => {
  root.children.forEach((node, at) => {
    if (node.type !== 'heading' || clauseAtStart(plainTextOf(node)) === undefined) return;
    root.children[at] = { type: 'paragraph', children: node.children };
  });
};

const brokenSequence = (marks: { number: number; label: string }[]): string[] =>
  marks.slice(1).flatMap(({ number, label }, at) => {
    const before = marks[at];
    if (before === undefined || number === before.number || number === before.number + 1) return [];
    return [`${before.label}之后是${label}`];
  });

/** The 第N条 of a body, set as paragraphs of their own; says when a number is missing or doubled. */
export const settleClauses = (root: Root, notes: Note[]): number => {
  const joined = joinBareMarks(root);
  demoteClauseHeadings(root);
  spaceAfterMarks(root);
  const marks = root.children
    .filter((node) => node.type === 'paragraph')
    .map((node) => clauseAtStart(plainTextOf(node)))
    .filter((mark) => mark !== undefined);
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return 0;
  notes.push(recognised(`条款 ${String(marks.length)} 条（${first.label}至${last.label}）`));
  if (joined > 0) notes.push(recognised(`${String(joined)} 处单独成行的条号并入正文`));
  const breaks = brokenSequence(marks);
  if (breaks.length > 0) notes.push(attention(`条号不连续，请核对原文：${breaks.join('；')}`));
  return marks.length;
};
