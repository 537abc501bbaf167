import type { Heading, Root } from 'mdast';
import { headingRank } from './chinese-structure';
import { recognised, type Note } from './note';
import { plainTextOf } from './tree-text';

const ARABIC = 5;

/** `1.` heads a section only below 一、 and above its own paragraphs; else it counts a list. */
const withoutListItems = (ranks: (number | undefined)[]): (number | undefined)[] => {
  const sections = ranks.some((rank) => rank !== undefined && rank < ARABIC);
  return ranks.map((rank, at) => {
    const heads = sections && at + 1 < ranks.length && ranks[at + 1] === undefined;
    return rank === ARABIC && !heads ? undefined : rank;
  });
};

/**
 * Makes headings of paragraphs that are headings by their number (第N章, 一、, （一）), for texts whose
 * author set them by hand. A text that has real headings is left alone.
 */
export const recogniseNumberedHeadings = (root: Root, notes: Note[]): void => {
  if (root.children.some((node) => node.type === 'heading')) return;
  const ranked = withoutListItems(
    root.children.map((node) =>
      node.type === 'paragraph' ? headingRank(plainTextOf(node)) : undefined,
    ),
  );
  const present = [...new Set(ranked.filter((rank) => rank !== undefined))].sort((a, b) => a - b);
  if (present.length === 0) return;
  root.children = root.children.map((node, at) => {
    const rank = ranked[at];
    if (rank === undefined || node.type !== 'paragraph') return node;
    const depth = Math.min(present.indexOf(rank) + 2, 4) as Heading['depth'];
    return { type: 'heading', depth, children: node.children };
  });
  const count = ranked.filter((rank) => rank !== undefined).length;
  notes.push(recognised(`按编号识别标题 ${String(count)} 个`));
};
