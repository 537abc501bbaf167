import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { attention, recognised, type Note } from './note';
import { plainTextOf } from './tree-text';

const DEEPEST = 4;

const isHeading = (node: Nodes): node is Heading => node.type === 'heading';

/** What may stand before a title without the title being in doubt. */
const isQuiet = (node: RootContent): boolean =>
  node.type === 'html' || node.type === 'thematicBreak' || node.type === 'definition';

/** Takes the heading of level 1 that opens the text (or is its only one) out of the tree. */
const takeTitle = (root: Root, given: string | undefined): string | undefined => {
  const topLevel = root.children.filter((node) => isHeading(node) && node.depth === 1);
  const first = root.children.find((node) => !isQuiet(node));
  const title = topLevel.find((node) => node === first || topLevel.length === 1);
  if (title === undefined || plainTextOf(title) === '') return undefined;
  if (given !== undefined && plainTextOf(title) !== given) return undefined;
  root.children.splice(root.children.indexOf(title), 1);
  return plainTextOf(title);
};

/** Headings of a body start at 2, below the title of the page, and go no deeper than 4. */
const shiftHeadings = (root: Root, notes: Note[]): void => {
  const headings = root.children.filter(isHeading);
  if (headings.length === 0) return;
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth));
  const tooDeep = headings.filter(({ depth }) => depth + shift > DEEPEST);
  for (const heading of headings) {
    heading.depth = Math.min(heading.depth + shift, DEEPEST) as Heading['depth'];
  }
  if (tooDeep.length > 0) {
    notes.push(attention(`${String(tooDeep.length)} 个标题层级过深，改为四级标题`));
  }
};

// WCAG 1.3.1: a level that is skipped (2 → 4) tells a listener of a section that is not there.
const closeGaps = (root: Root): void => {
  let previous = 1;
  for (const heading of root.children.filter(isHeading)) {
    heading.depth = Math.min(heading.depth, previous + 1) as Heading['depth'];
    previous = heading.depth;
  }
};

/**
 * Level 1 becomes the title; the other headings become levels 2 to 4 without gaps. With a title
 * `given` elsewhere, a different heading of level 1 stays in the body.
 */
export const settleOutline = (
  root: Root,
  given: string | undefined,
  notes: Note[],
): string | undefined => {
  const title = takeTitle(root, given);
  if (title !== undefined && given === undefined) notes.push(recognised(`标题：${title}`));
  shiftHeadings(root, notes);
  closeGaps(root);
  return title;
};
