import { textsOf } from '../components/rich-text/notes';
import type { AnyDocument } from './any-document';
import { citationOf } from './citation';

/** A document's words to be copied: title, text, and where they are from. */
export const wordsOf = (document: AnyDocument): string => {
  const lines =
    document.type === 'ancient-text'
      ? document.leaves.flatMap((leaf) => leaf.lines.map(({ text }) => text))
      : [];
  const texts = 'body' in document ? textsOf(document.body) : [];
  return [document.title, ...lines, ...texts, citationOf(document)].join('\n');
};
