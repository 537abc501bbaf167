import { canonicalDigest } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { contentOfRow } from '../../editorial/revisions/content';
import { draftRowsOf } from '../../publishing/published-rows';

export interface DraftAddress {
  type: DocumentType;
  documentId: string;
  locale: Locale;
}

type Entry = Record<string, unknown>;

/** The documents of Strapi, as far as the importer needs them. */
export interface DraftTable {
  findBySlug(type: DocumentType, slug: string, locale?: Locale): Promise<string | undefined>;
  slugOf(address: DraftAddress): Promise<string | undefined>;
  exists(address: Omit<DraftAddress, 'locale'>): Promise<boolean>;
  create(type: DocumentType, locale: Locale, data: Entry): Promise<string>;
  update(address: DraftAddress, data: Entry): Promise<void>;
  /** hash of what the named fields of the draft say now; undefined when there is no such draft */
  hashOf(address: DraftAddress, names: string[]): Promise<string | undefined>;
  publish(address: DraftAddress): Promise<void>;
}

interface Documents {
  create(request: object): Promise<{ documentId: string }>;
  update(request: object): Promise<unknown>;
  publish(request: object): Promise<unknown>;
}

/** Publishes as any editor would, or under the authority of a migration. */
export type PublishAs = (publish: () => Promise<unknown>) => Promise<unknown>;

export const createDraftTable = (strapi: Core.Strapi, publishAs: PublishAs): DraftTable => {
  const documents = (type: DocumentType) => strapi.documents(uidOf(type)) as unknown as Documents;
  const row = async (type: DocumentType, where: object): Promise<Entry | undefined> =>
    ((await strapi.db.query(uidOf(type)).findOne({ where })) as Entry | null) ?? undefined;
  const draftOf = ({ type, documentId, locale }: DraftAddress) =>
    row(type, { documentId, locale, publishedAt: null });
  return {
    findBySlug: async (type, slug, locale) => {
      const where = { slug, publishedAt: null, ...(locale && { locale }) };
      return (await row(type, where))?.['documentId'] as string | undefined;
    },
    slugOf: async (address) => (await draftOf(address))?.['slug'] as string | undefined,
    exists: async ({ type, documentId }) => (await row(type, { documentId })) !== undefined,
    create: async (type, locale, data) =>
      (await documents(type).create({ locale, data })).documentId,
    update: async ({ type, documentId, locale }, data) => {
      await documents(type).update({ documentId, locale, data });
    },
    hashOf: async ({ type, documentId, locale }, names) => {
      const [draft] = await draftRowsOf(strapi, type, documentId, locale);
      if (draft === undefined) return undefined;
      const content = contentOfRow(strapi, type, draft);
      return canonicalDigest(Object.fromEntries(names.map((name) => [name, content[name]])));
    },
    publish: async ({ type, documentId, locale }) => {
      await publishAs(() => documents(type).publish({ documentId, locale }));
    },
  };
};
