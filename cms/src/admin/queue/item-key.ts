import type { DocumentKey } from '../desk-types';

export const keyOfItem = ({ type, documentId, locale }: DocumentKey): string =>
  `${type}/${documentId}/${locale}`;

/** The edit view of a document in its language. */
export const editViewOf = ({ type, documentId, locale }: DocumentKey): string =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}?plugins[i18n][locale]=${locale}`;
