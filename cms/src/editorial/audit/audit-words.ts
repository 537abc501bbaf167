import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { nameOfAction, type EditorialAction } from '../permissions/actions';
import { actionInWords, nounInWords } from './action-words';

/** An action in Chinese; one that is only known as a right by the name of the right. */
export const actionLabel = (action: string): string =>
  actionInWords(action, (right) =>
    right.startsWith('editorial.') ? nameOfAction(right as EditorialAction) : right,
  );

/** The name of a content type as the admin shows it. */
export const typeLabel = (strapi: Core.Strapi, type: string): string => {
  if (!(DOCUMENT_TYPES as readonly string[]).includes(type)) return nounInWords(type) ?? type;
  return strapi.contentTypes[uidOf(type as DocumentType)]?.info.displayName ?? type;
};
