import type { DocumentType } from '@minzong/content-types';
import type { Root } from 'mdast';

/** A link to another document, until its id is known. */
export class LinkReference {
  constructor(
    readonly type: DocumentType,
    readonly slug: string,
  ) {}
}

/**
 * What the media library keeps with a file. A caption belongs to the place where a picture is used,
 * not to the file: it would appear everywhere else too.
 */
export interface FileWords {
  alternativeText?: string | undefined;
  name?: string | undefined;
}

/** A file beside or inside the source, until it is in the media library. */
export class FileReference {
  constructor(
    /** relative to the source, or `embedded:N` */
    readonly path: string,
    readonly words: FileWords,
  ) {}
}

/** A rich text whose pictures are still named by their place beside the source. */
export class TextReference {
  constructor(readonly root: Root) {}
}

export type DraftValue =
  | string
  | number
  | boolean
  | null
  | LinkReference
  | FileReference
  | TextReference
  | DraftValue[]
  | { [name: string]: DraftValue };

export type DraftFields = Record<string, DraftValue>;
