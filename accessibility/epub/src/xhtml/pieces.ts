import type { Chapter, Piece } from '../manuscript/manuscript';
import { drawBlocks } from './blocks';
import { el, type Element, type Node } from './element';
import { drawFigure } from './figure';
import { drawInlines } from './inlines';
import { giveId, within, type Sheet } from './sheet';

type PieceOf<K extends Piece['kind']> = Extract<Piece, { kind: K }>;

const drawHeading = (piece: PieceOf<'heading'>, sheet: Sheet): Element => {
  const id = giveId(sheet, piece.id);
  sheet.lastLevel = piece.level;
  if (id !== undefined)
    sheet.entries.push({ level: piece.level, id, words: piece.words, language: sheet.language });
  return el(`h${String(piece.level)}`, { id }, drawInlines(piece.words, sheet));
};

const drawText = (piece: PieceOf<'text'>, sheet: Sheet): Node[] =>
  within(sheet, piece.language, (attributes) => {
    const { prefix, headingOffset, clauses } = sheet;
    Object.assign(sheet, {
      ...{ prefix: piece.prefix, headingOffset: piece.headingOffset, clauses: piece.clauses },
    });
    const drawn = drawBlocks(piece.tree, sheet);
    Object.assign(sheet, { prefix, headingOffset, clauses });
    return Object.keys(attributes).length === 0 ? drawn : [el('div', attributes, drawn)];
  });

const drawFacts = ({ facts }: PieceOf<'facts'>, sheet: Sheet): Element =>
  el(
    'dl',
    {},
    facts.flatMap(({ name, value }) => [
      el('dt', {}, drawInlines(name, sheet)),
      el('dd', {}, drawInlines(value, sheet)),
    ]),
  );

/** The heading of a leaf, with the mark by which reading systems go to a page of the original. */
const drawLeaf = ({ id, folio, words }: PieceOf<'leaf'>, sheet: Sheet): Node[] => {
  sheet.pages.push({ id, folio });
  sheet.lastLevel = 2;
  const mark = { id, 'epub:type': 'pagebreak', role: 'doc-pagebreak', title: folio };
  return [el('div', mark), el('h2', {}, drawInlines(words, sheet))];
};

const drawPicture = ({ image, language }: PieceOf<'picture'>, sheet: Sheet): Node[] =>
  within(sheet, language, (attributes) => {
    const figure = drawFigure(image, sheet);
    return [Object.keys(attributes).length === 0 ? figure : el('div', attributes, figure)];
  });

const drawLine = (piece: PieceOf<'line'>, sheet: Sheet): Element =>
  el(
    'div',
    { class: 'line' },
    el('p', { class: 'line-label' }, drawInlines(piece.label, sheet)),
    el('p', { class: 'original' }, drawInlines(piece.text, sheet)),
    piece.translations.map((words) => el('p', {}, drawInlines(words, sheet))),
  );

const drawPiece = (piece: Piece, sheet: Sheet): Node[] => {
  switch (piece.kind) {
    case 'heading':
      return [drawHeading(piece, sheet)];
    case 'text':
      return drawText(piece, sheet);
    case 'facts':
      return [drawFacts(piece, sheet)];
    case 'notice':
      return [el('p', { class: 'notice' }, drawInlines(piece.words, sheet))];
    case 'lead':
      return [el('p', { class: 'lead' }, drawInlines(piece.words, sheet))];
    case 'picture':
      return drawPicture(piece, sheet);
    case 'leaf':
      return drawLeaf(piece, sheet);
    case 'line':
      return [drawLine(piece, sheet)];
  }
};

/** Draws the pieces of a chapter in reading order. */
export const drawPieces = ({ pieces }: Chapter, sheet: Sheet): Node[] =>
  pieces.flatMap((piece) => drawPiece(piece, sheet));
