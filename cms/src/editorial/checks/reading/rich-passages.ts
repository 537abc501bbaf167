import type { Block, Inline } from '@minzong/content-types';
import { linksOf, notesOf, ownWordsOf, wordsOf, type TextLink } from './inline-words';

export type PassageKind =
  'paragraph' | 'heading' | 'item' | 'cell' | 'note' | 'caption' | 'alternative' | 'field';

/** A stretch of words that belongs together: a paragraph, a cell, a field of one line. */
export interface Passage {
  /** field that it stands in, as the edit view names it */
  path: string;
  kind: PassageKind;
  /** as a reader meets it */
  text: string;
  /** with {@link FOREIGN} for what is marked as another language */
  ownText: string;
  /** language of the field it stands in */
  language: string;
  /** in a quotation or an ancient text: not the words of the editors */
  quoted: boolean;
}

export interface PlacedLink extends TextLink {
  path: string;
}

export interface Place {
  path: string;
  language: string;
  kind: PassageKind;
  quoted: boolean;
}

export interface RichReading {
  passages: Passage[];
  links: PlacedLink[];
}

const readInlines = (inlines: readonly Inline[], place: Place, reading: RichReading): void => {
  reading.passages.push({ ...place, text: wordsOf(inlines), ownText: ownWordsOf(inlines) });
  reading.links.push(...linksOf(inlines).map((link) => ({ ...link, path: place.path })));
  for (const note of notesOf(inlines))
    reading.passages.push({
      ...place,
      kind: 'note',
      text: wordsOf(note),
      ownText: ownWordsOf(note),
    });
};

const readWords = (text: string | undefined, place: Place, reading: RichReading): void => {
  if (text !== undefined && text !== '') reading.passages.push({ ...place, text, ownText: text });
};

/** Adds the passages and links of blocks to a reading. */
export const readBlocks = (blocks: readonly Block[], place: Place, reading: RichReading): void => {
  for (const block of blocks) {
    if (block.type === 'paragraph') readInlines(block.children, place, reading);
    else if (block.type === 'heading')
      readInlines(block.children, { ...place, kind: 'heading' }, reading);
    else if (block.type === 'list')
      for (const item of block.items)
        readBlocks(item.children, { ...place, kind: 'item' }, reading);
    else if (block.type === 'quote')
      readBlocks(block.children, { ...place, quoted: true }, reading);
    else if (block.type === 'table') {
      if (block.caption !== undefined)
        readInlines(block.caption, { ...place, kind: 'caption' }, reading);
      for (const cell of block.rows.flatMap(({ cells }) => cells))
        readInlines(cell.children, { ...place, kind: 'cell' }, reading);
    } else {
      const { alternativeText, caption, credit } = block.image;
      readWords(alternativeText, { ...place, kind: 'alternative' }, reading);
      readWords(caption, { ...place, kind: 'caption' }, reading);
      readWords(credit, { ...place, kind: 'caption' }, reading);
    }
  }
};
