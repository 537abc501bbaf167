import type { Block, Inline, RichText } from '@minzong/content-types';
import type { Book, Edition, Phrase } from '../book';
import { buildManuscript } from '../manuscript/build';
import type { Chapter, Piece } from '../manuscript/manuscript';
import { paragraph, plain } from '../manuscript/phrases';
import { pushedDown, saidIn } from './blocks';

/** A document with everything that its page says of it, as one tree. */
export interface OneTree {
  title: Phrase;
  body: RichText;
}

/** What stands between a name and what it says, in the language of the book. */
const colon = (language: string): Inline[] => plain(language.startsWith('en') ? ': ' : '：');

const heading = (level: number, anchor: string, children: Inline[]): Block => ({
  ...{ type: 'heading', anchor, children },
  level: level <= 2 ? 2 : level === 3 ? 3 : 4,
});

/**
 * A piece as blocks.
 * @param deeper how many levels its headings are pushed down
 */
const pieceBlocks = (piece: Piece, language: string, deeper: number): Block[] => {
  switch (piece.kind) {
    case 'heading':
      return [heading(piece.level + deeper, piece.id.toLowerCase(), piece.words)];
    case 'leaf':
      return [heading(2 + deeper, piece.id, piece.words)];
    case 'text': {
      const tree = pushedDown(piece.tree, piece.headingOffset + deeper);
      return piece.language === language ? tree : saidIn(tree, piece.language);
    }
    case 'facts':
      return piece.facts.map(({ name, value }) =>
        paragraph([...name, ...colon(language), ...value]),
      );
    case 'notice':
    case 'lead':
      return [paragraph(piece.words)];
    case 'picture':
      return [{ type: 'image', image: piece.image }];
    case 'line':
      return [
        paragraph([...piece.label, ...colon(language), ...piece.text]),
        ...piece.translations.map(paragraph),
      ];
  }
};

const chapterBlocks = ({ title, name, pieces }: Chapter, language: string): Block[] => [
  heading(2, name, [{ type: 'language', language: title.lang, children: plain(title.text) }]),
  ...pieces.flatMap((piece) => pieceBlocks(piece, language, 1)),
];

/**
 * A document as one tree, for forms that have no files of their own for chapters, such as braille:
 * dates, facts and notices are paragraphs, the leaves of an ancient text and the articles of an
 * issue follow under headings.
 */
export const createOneTree = (book: Book, edition: Edition): OneTree => {
  const { title, chapters } = buildManuscript(book, edition);
  const [first, ...others] = chapters;
  return {
    title,
    body: [
      ...(first?.pieces ?? []).flatMap((piece) => pieceBlocks(piece, title.lang, 0)),
      ...others.flatMap((chapter) => chapterBlocks(chapter, title.lang)),
    ],
  };
};
