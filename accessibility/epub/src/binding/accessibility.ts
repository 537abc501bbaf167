import type { Block, Inline } from '@minzong/content-types';
import type { Book, BookDocument, Edition } from '../book';
import type { ChosenPicture } from '../pictures/choose';

/** What EPUB Accessibility 1.1 asks a book to say of itself, in the terms of schema.org. */
export interface AccessibilityMetadata {
  accessModes: string[];
  /** each a sufficient set: `textual`, `textual,visual` */
  sufficient: string[];
  features: string[];
  hazard: 'none' | 'unknown';
  summary: string;
  summaryLanguage: string;
}

const hasRuby = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasRuby);
  if (value === null || typeof value !== 'object') return false;
  return (value as Partial<Inline | Block>).type === 'ruby' || Object.values(value).some(hasRuby);
};

/** Leaves whose writing is to be had from their picture alone. */
const hasSilentLeaves = (document: BookDocument): boolean =>
  document.type === 'ancient-text' &&
  document.leaves.some(({ image, lines }) => image !== undefined && lines.length === 0);

const hasLeaves = (document: BookDocument): boolean =>
  document.type === 'ancient-text' && document.leaves.length > 0;

/** A GIF or WebP may move and flash; nobody has looked, so we do not say that it does not. */
const mayFlash = ({ mediaType }: ChosenPicture): boolean => /gif|webp/.test(mediaType);

const summaryOf = (book: Book, edition: Edition, pictures: number): string => {
  const { document } = book;
  const says: Parameters<Edition['say']>[0][] = [
    'bookSummary',
    ...(pictures > 0 ? ['bookSummary.pictures' as const] : []),
    ...(hasLeaves(document) ? ['bookSummary.leaves' as const] : []),
    ...(hasSilentLeaves(document) ? ['bookSummary.silentLeaves' as const] : []),
    'bookSummary.unchecked',
  ];
  const space = edition.say('bookSummary').lang === 'en' ? ' ' : '';
  return says.map((word) => edition.say(word).text).join(space);
};

/**
 * Says how a book can be read. It claims no conformance (`dcterms:conformsTo`): that would need a
 * person who has evaluated this very book (EPUB Accessibility 1.1, 4.3), and nobody has.
 */
export const accessibilityOf = (
  book: Book,
  edition: Edition,
  pictures: ReadonlyMap<string, ChosenPicture>,
): AccessibilityMetadata => {
  const chosen = [...pictures.values()];
  const visual = chosen.length > 0;
  return {
    accessModes: visual ? ['textual', 'visual'] : ['textual'],
    sufficient: [
      ...(visual ? ['textual,visual'] : []),
      ...(hasSilentLeaves(book.document) ? [] : ['textual']),
    ],
    features: [
      ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'],
      ...(visual ? ['alternativeText'] : []),
      ...(hasRuby([book.document, book.parts.map(({ document }) => document)])
        ? ['rubyAnnotations']
        : []),
      ...(hasLeaves(book.document) ? ['pageNavigation', 'pageBreakMarkers'] : []),
      'unlocked',
    ],
    hazard: chosen.some(mayFlash) ? 'unknown' : 'none',
    summary: summaryOf(book, edition, chosen.length),
    summaryLanguage: edition.say('bookSummary').lang,
  };
};
