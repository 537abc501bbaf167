import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';

export type DocumentUid = `api::${DocumentType}.${DocumentType}`;

/** Strapi's name of a document type: `policy` → `api::policy.policy`. */
export const uidOf = (type: DocumentType): DocumentUid => `api::${type}.${type}`;

const TYPES = new Map<string, DocumentType>(DOCUMENT_TYPES.map((type) => [uidOf(type), type]));

/** The document type behind a Strapi name; undefined for users, files and the like. */
export const typeOf = (uid: string): DocumentType | undefined => TYPES.get(uid);
