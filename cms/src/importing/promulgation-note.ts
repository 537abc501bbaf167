import type { Paragraph, Root, RootContent } from 'mdast';
import type { Note } from './note';
import { factsFromPromulgation, isPromulgationLine, type PolicyFacts } from './promulgation';
import { plainTextOf } from './tree-text';

const leading = (root: Root): RootContent[] => {
  const end = root.children.findIndex(
    (node) =>
      node.type !== 'html' && !(node.type === 'paragraph' && isPromulgationLine(plainTextOf(node))),
  );
  return root.children.slice(0, end < 0 ? root.children.length : end);
};

/** The lines as the gazette prints them below a title: （…通过　…公布　…施行）. */
const asPrinted = (lines: string[]): Paragraph => {
  const words = lines
    .map((line) => line.replace(/^[（(]|[）)]$/g, '').trim())
    .join('　')
    .replace(/[\s\u3000]*根据[\s\u3000]*　/g, '　根据');
  return { type: 'paragraph', children: [{ type: 'text', value: `（${words}）` }] };
};

/**
 * Reads the lines below the title of a law that tell of its making (题注), and sets them as one
 * paragraph, so that nothing of them is lost to readers.
 */
export const takePromulgation = (root: Root, notes: Note[]): PolicyFacts => {
  const nodes = leading(root);
  const lines = nodes.filter((node) => node.type === 'paragraph').map(plainTextOf);
  if (lines.length === 0) return {};
  root.children.splice(0, nodes.length, asPrinted(lines));
  return factsFromPromulgation(lines, notes);
};
