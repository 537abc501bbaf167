import type { Image } from '@minzong/content-types';
import type { AnyDocument } from '../any-document';
import { collectionOf } from '../collections';
import { fittingVersion } from '../fitting-version';

/** A document of a whole that can be kept for reading offline. */
export interface DocumentPart {
  collection: string;
  slug: string;
}

/** Wide enough for a telephone held upright at three pixels a point. */
const WIDTH_PIXELS = 1080;

const isImage = (value: object): value is Image =>
  'url' in value && 'alternativeText' in value && 'renditions' in value;

const imagesIn = (value: unknown): Image[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isImage(value)) return [value];
  return Object.values(value).flatMap(imagesIn);
};

/** The pictures that a document shows, each as the file that a telephone shows of it, once. */
export const picturesOf = (documents: AnyDocument[]): string[] => {
  // Covers of what a document only links to are lists, which say their titles without them.
  const shown = documents.flatMap(({ links: _, ...own }) => imagesIn(own));
  return [...new Set(shown.map((image) => fittingVersion(image, WIDTH_PIXELS)))];
};

export const canBeKept = ({ type }: { type: AnyDocument['type'] }): boolean =>
  type === 'magazine-issue' || type === 'ancient-text';

/** What belongs to a whole beside its first document: the articles of an issue. */
export const furtherDocuments = (document: AnyDocument): DocumentPart[] =>
  document.type === 'magazine-issue'
    ? document.links.articles.map(({ type, slug }) => ({ collection: collectionOf(type), slug }))
    : [];
