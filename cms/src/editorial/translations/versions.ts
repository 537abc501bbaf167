import { canonicalJson } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { attributesOf, isLocalised } from '../../publishing/attribute';
import type { Content } from '../revisions/content';
import { REVISION_TABLE, type RevisionRow } from '../revisions/revision-table';
import type { Version } from './translation-state';

type Versions = Map<string, Partial<Record<Locale, Version[]>>>;

/** Only these say something that must be said in each language anew. */
const TRANSLATED = new Set(['string', 'text', 'richtext', 'component']);

/** Names of the fields that a translator writes. */
export const translatedFields = (strapi: Core.Strapi, type: DocumentType): string[] =>
  Object.entries(attributesOf(strapi, uidOf(type)))
    .filter(([, attribute]) => isLocalised(attribute) && TRANSLATED.has(attribute.type))
    .map(([name]) => name);

/**
 * All versions of the documents of a type whose words changed at least once, by document and
 * language, the oldest first. A document that never changed cannot be behind and is left out.
 */
export const versionsOf = async (strapi: Core.Strapi, type: DocumentType): Promise<Versions> => {
  const fields = translatedFields(strapi, type);
  const table = () => strapi.db.connection<RevisionRow>(REVISION_TABLE);
  const changed = await table()
    .where({ type, locale: 'zh-CN' })
    .andWhere('number', '>', 1)
    .distinct('document_id');
  const versions: Versions = new Map();
  for (const { document_id: id } of changed) {
    const rows = await table()
      .where({ type, document_id: id })
      .orderBy('number')
      .select('locale', 'content', 'made_at');
    const byLocale: Partial<Record<Locale, Version[]>> = {};
    for (const { locale, content, made_at: madeAt } of rows) {
      const said = JSON.parse(content) as Content;
      const words = Object.fromEntries(
        fields.map((name) => [name, canonicalJson(said[name] ?? null)]),
      );
      (byLocale[locale] ??= []).push({ madeAt: Number(madeAt), words });
    }
    versions.set(id, byLocale);
  }
  return versions;
};
