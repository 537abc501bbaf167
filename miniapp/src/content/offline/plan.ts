import type { Collection } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { AnyDocument } from '../any-document';
import { collectionOf } from '../collections';
import { textBytes } from '../text-bytes';
import { furtherDocuments, picturesOf, type DocumentPart } from './parts';
import { documentKey, thingId, type ShelvedFile, type Thing } from './thing';

/** A thing as it will be on the shelf, with the texts of its documents, which are fetched already. */
export interface Plan {
  thing: Thing;
  texts: Map<string, string>;
}

interface PlanReaders {
  /** a document as it is now, not an earlier copy; rejects when there is no answer */
  readNow: (part: DocumentPart, locale: Locale) => Promise<AnyDocument>;
  /** bytes by path; what is not there is left out */
  readSizes: (paths: string[]) => Promise<Record<string, number>>;
}

/**
 * Finds out what keeping a document whole means: its further documents are fetched, because only
 * they say which pictures they show, and the pictures are weighed.
 * @param told how many of how many documents are there
 */
export const makePlan = async (
  document: AnyDocument,
  locale: Locale,
  { readNow, readSizes }: PlanReaders,
  told: (done: number, all: number) => void,
): Promise<Plan> => {
  const { type, slug, title, updatedAt } = document;
  const collection: Collection = collectionOf(type);
  const parts = furtherDocuments(document);
  const documents: [string, AnyDocument][] = [[documentKey(locale, collection, slug), document]];
  for (const part of parts) {
    told(documents.length, parts.length + 1);
    documents.push([documentKey(locale, part.collection, part.slug), await readNow(part, locale)]);
  }
  const paths = picturesOf(documents.map(([, one]) => one));
  const sizes = paths.length === 0 ? {} : await readSizes(paths);
  const texts = new Map(documents.map(([key, one]) => [key, JSON.stringify(one)]));
  const pictures = paths.flatMap((key): ShelvedFile[] => {
    const bytes = sizes[key];
    return bytes === undefined ? [] : [{ key, bytes }];
  });
  return {
    texts,
    thing: {
      ...{ id: thingId(collection, slug, locale), type, collection, slug, locale },
      ...{ title, updatedAt, pictures },
      documents: [...texts].map(([key, text]) => ({ key, bytes: textBytes(text) })),
      state: 'paused',
      keptAt: Date.now(),
    },
  };
};
