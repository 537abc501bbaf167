import type { Inline } from '@minzong/content-types';

/** Stands for words that are not in the language around them. */
export const FOREIGN = '\uFFFC';

/** The words of a run of text as a reader meets them; notes are passages of their own. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'break') return '\n';
      if (inline.type === 'ruby') return inline.base;
      return inline.type === 'note' ? '' : wordsOf(inline.children);
    })
    .join('');

/** The same without what is marked as another language or carries a reading. */
export const ownWordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'language' || inline.type === 'ruby') return FOREIGN;
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'break') return '\n';
      return inline.type === 'note' ? '' : ownWordsOf(inline.children);
    })
    .join('');

/** The notes of a run of text, each as its own run. */
export const notesOf = (inlines: readonly Inline[]): Inline[][] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'note') return [inline.children];
    return inline.type === 'link' || inline.type === 'language' ? notesOf(inline.children) : [];
  });

/** A link as it stands in a text. */
export interface TextLink {
  href: string;
  words: string;
}

export const linksOf = (inlines: readonly Inline[]): TextLink[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'link') return [{ href: inline.href, words: wordsOf(inline.children) }];
    return inline.type === 'note' || inline.type === 'language' ? linksOf(inline.children) : [];
  });
