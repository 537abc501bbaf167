import { diffArrays, diffLines } from 'diff';

/** A stretch of text that is in both versions, only in the later or only in the earlier one. */
export interface Part {
  type: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many changes, and beyond this length, a stretch is shown as replaced whole. */
const MAXIMUM_CHANGES = 2000;
const MAXIMUM_WORDS = 20_000;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

const wordsOf = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment);

interface Change {
  added: boolean;
  removed: boolean;
  text: string;
}

const typeOf = ({ added, removed }: Change): Part['type'] => {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
};

const replaced = (before: string, after: string): Part[] =>
  [
    { type: 'removed' as const, text: before },
    { type: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');

const inWords = (before: string, after: string): Part[] => {
  const [earlier, later] = [wordsOf(before), wordsOf(after)];
  if (earlier.length + later.length > MAXIMUM_WORDS) return replaced(before, after);
  const changes = diffArrays(earlier, later, { maxEditLength: MAXIMUM_CHANGES });
  return changes === undefined
    ? replaced(before, after)
    : changes.map(({ added, removed, value }) => ({
        type: typeOf({ added, removed, text: '' }),
        text: value.join(''),
      }));
};

const joined = (parts: readonly Part[]): Part[] => {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.type === part.type) last.text += part.text;
    else if (part.text !== '') merged.push({ ...part });
  }
  return merged;
};

/**
 * The difference of two texts: by lines first, which is quick for long documents, and by words where
 * lines were changed. Words of Chinese are those of Unicode's segmentation.
 */
export const textDifference = (before: string, after: string): Part[] => {
  const changes = diffLines(before, after, { maxEditLength: MAXIMUM_CHANGES });
  if (changes === undefined) return replaced(before, after);
  const parts: Part[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const [change, next] = [changes[at], changes[at + 1]];
    if (change?.removed === true && next?.added === true) {
      parts.push(...inWords(change.value, next.value));
      at += 1;
    } else if (change !== undefined)
      parts.push({ type: typeOf({ ...change, text: '' }), text: change.value });
  }
  return joined(parts);
};
