import type { Book, Edition } from '../book';
import { buildManuscript, colophon } from '../manuscript/build';
import type { Chapter, Piece } from '../manuscript/manuscript';
import { blocksText, pictureText } from './blocks';
import { inlineText, noteMark, type Page } from './inlines';

const pieceText = (piece: Piece, page: Page): string[] => {
  switch (piece.kind) {
    case 'heading':
    case 'leaf':
      return ['', inlineText(piece.words, page)];
    case 'text':
      return blocksText(piece.tree, page);
    case 'facts':
      return piece.facts.map(
        ({ name, value }) => `${inlineText(name, page)}：${inlineText(value, page)}`,
      );
    case 'notice':
    case 'lead':
      return [inlineText(piece.words, page)];
    case 'picture':
      return pictureText(piece.image, page);
    case 'line':
      return [piece.label, piece.text, ...piece.translations].map((words) =>
        inlineText(words, page),
      );
  }
};

/** Notes may hold notes: those are written in turn until none is left. */
const notesText = (page: Page): string[] => {
  const lines: string[] = [];
  for (let index = 0; index < page.notes.length; index += 1)
    lines.push(noteMark(index + 1, page) + inlineText(page.notes[index] ?? [], page));
  return lines.length === 0 ? [] : ['', page.edition.say('notes').text, ...lines];
};

const chapterText = (chapter: Chapter, edition: Edition): string[] => {
  const page: Page = { edition, notes: [] };
  const lines = chapter.pieces.flatMap((piece) => pieceText(piece, page));
  return [chapter.title.text, '', ...lines, ...notesText(page)];
};

const BYTE_ORDER_MARK = '\ufeff';

/**
 * A document as plain text for note-takers, speech players and old computers: one paragraph a
 * line, pictures by their words, tables row by row. UTF-8 with a byte order mark and CRLF, by
 * which programs that would otherwise guess at GBK know what they have.
 */
export const createPlainText = (book: Book, edition: Edition): string => {
  const { chapters } = buildManuscript(book, edition);
  const lines = [...chapters, colophon(book, edition)].flatMap((chapter) => [
    ...chapterText(chapter, edition),
    '',
    '',
  ]);
  const text = lines
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
  return `${BYTE_ORDER_MARK}${text}\n`.replace(/\r?\n/g, '\r\n');
};
