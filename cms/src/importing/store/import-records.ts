import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';

/** What the importer remembers of one source, so that importing it again makes nothing twice. */
export interface ImportRecord {
  sourceKey: string;
  type: DocumentType;
  documentId: string;
  locale: Locale;
  sourcePath: string;
  /** fields that the source filled */
  fieldNames: string[];
  /** hash of what the source asked for */
  sourceHash: string;
  /** hash of the draft as the importer left it */
  draftHash: string;
  /** sourceHash of what the importer last published, empty for never */
  publishedHash: string;
}

interface Row extends Omit<ImportRecord, 'documentId' | 'locale'> {
  id: number;
  document: string;
  language: Locale;
}

const UID = 'api::import.imported-draft';

// `documentId` and `locale` are columns that Strapi keeps for itself.
const toRow = ({ documentId, locale, ...rest }: ImportRecord) => ({
  ...rest,
  document: documentId,
  language: locale,
});

const fromRow = ({ document, language, ...rest }: Row): ImportRecord => ({
  ...rest,
  documentId: document,
  locale: language,
});

export interface ImportRecords {
  bySource(sourceKey: string): Promise<ImportRecord | undefined>;
  byDocument(documentId: string, locale: Locale): Promise<ImportRecord | undefined>;
  save(record: ImportRecord): Promise<void>;
}

export const createImportRecords = (strapi: Core.Strapi): ImportRecords => {
  const table = strapi.db.query(UID);
  const find = async (where: object): Promise<ImportRecord | undefined> => {
    const row = (await table.findOne({ where, orderBy: { id: 'desc' } })) as Row | null;
    return row === null ? undefined : fromRow(row);
  };
  return {
    bySource: (sourceKey) => find({ sourceKey }),
    byDocument: (documentId, locale) => find({ document: documentId, language: locale }),
    save: async (record) => {
      const { documentId, locale, sourceKey } = record;
      const where = {
        $or: [
          { sourceKey, language: locale },
          { document: documentId, language: locale },
        ],
      };
      await table.deleteMany({ where });
      await table.create({ data: toRow(record) });
    },
  };
};
