import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { difference, type FieldDifference } from '../revisions/difference';
import { revisionNumbered, revisionsOf } from '../revisions/revisions';
import { lastWritten, ORIGINAL } from './translation-state';
import { translatedFields, versionsOf } from './versions';

/** What changed in the original since a translation was last written, word by word. */
export const changeSince = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  locale: Locale,
): Promise<FieldDifference[]> => {
  const versions = (await versionsOf(strapi, type)).get(documentId);
  const key = { type, documentId, locale: ORIGINAL };
  const heads = await revisionsOf(strapi, key);
  const [newest] = heads;
  if (versions === undefined || newest === undefined) return [];
  const writtenAt = lastWritten(versions[locale] ?? []);
  const seen = heads.find(({ madeAt }) => madeAt <= writtenAt) ?? heads.at(-1);
  const [before, after] = await Promise.all([
    revisionNumbered(strapi, key, seen?.number ?? newest.number),
    revisionNumbered(strapi, key, newest.number),
  ]);
  if (before === undefined || after === undefined) return [];
  const fields = new Set(translatedFields(strapi, type));
  const changes = await difference(strapi, type, before.content, after.content, ORIGINAL);
  return changes.filter(({ path }) => fields.has(path));
};
