import type { Collection } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';

/** A file of a thing on the shelf. */
export interface ShelvedFile {
  /** key of a document, path of a picture */
  key: string;
  bytes: number;
}

/** Something kept whole for reading offline: an issue with its articles, an ancient text. */
export interface Thing {
  id: string;
  type: DocumentType;
  collection: Collection;
  slug: string;
  locale: Locale;
  title: string;
  /** version that was kept: `updatedAt` of its first document */
  updatedAt: string;
  documents: ShelvedFile[];
  pictures: ShelvedFile[];
  /** `paused`: not all of it is there */
  state: 'whole' | 'paused';
  /** milliseconds since the epoch */
  keptAt: number;
}

export const thingId = (collection: string, slug: string, locale: string): string =>
  `${collection}/${slug}@${locale}`;

export const documentKey = (locale: string, collection: string, slug: string): string =>
  `document:${locale}:${collection}/${slug}`;

export const bytesOf = ({ documents, pictures }: Pick<Thing, 'documents' | 'pictures'>): number =>
  [...documents, ...pictures].reduce((sum, { bytes }) => sum + bytes, 0);

const isFiles = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (file: Partial<Record<keyof ShelvedFile, unknown>> | null) =>
      typeof file?.key === 'string' && typeof file.bytes === 'number',
  );

/** True for a thing as this version writes it. */
export const isThing = (value: unknown): value is Thing => {
  const thing = (value ?? {}) as Partial<Record<keyof Thing, unknown>>;
  const texts = ['id', 'type', 'collection', 'slug', 'locale', 'title', 'updatedAt'] as const;
  return (
    texts.every((name) => typeof thing[name] === 'string') &&
    isFiles(thing.documents) &&
    isFiles(thing.pictures) &&
    (thing.state === 'whole' || thing.state === 'paused') &&
    typeof thing.keptAt === 'number'
  );
};
