import type { ServedDocument } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';

/** A served document of any one type: `type` tells which fields it has. */
export type AnyDocument = { [T in DocumentType]: ServedDocument<T> }[DocumentType];
