import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { nameOfAction } from '../permissions/actions';
import { actionInWords, nounInWords } from './action-words';

export const actionLabel = (action: string): string => actionInWords(action, nameOfAction);

/** The name of a content type as the admin shows it. */
export const typeLabel = (strapi: Core.Strapi, type: string): string => {
  if (!(DOCUMENT_TYPES as readonly string[]).includes(type)) return nounInWords(type) ?? type;
  return strapi.contentTypes[uidOf(type as DocumentType)]?.info.displayName ?? type;
};
