import type { Core } from '@strapi/strapi';
import { readFile } from 'node:fs/promises';
import { importRequest, type ImportRequest } from '../../../importing/import-request';
import { cmsConfig } from '../../../config';
import { actUnder } from '../../../editorial/authority';
import { handleImport, type ImportParts } from '../../../importing/handle-import';
import { createDraftTable, type PublishAs } from '../../../importing/store/draft-table';
import { createImportRecords } from '../../../importing/store/import-records';
import { createMediaLibrary } from '../../../importing/store/media-library';
import { OUTBOX_TABLE, type OutboxRow } from '../../../publishing/outbox-table';
import { strapiSchemas } from '../../../importing/store/strapi-schemas';

interface SentFile {
  filepath: string;
  originalFilename: string | null;
}

interface ImportContext {
  request: { body?: { request?: unknown }; files?: { files?: SentFile | SentFile[] } };
  body: unknown;
  badRequest(message: string, details?: object): void;
}

const parseRequest = (context: ImportContext): ImportRequest | string => {
  const written = context.request.body?.request;
  try {
    const parsed = importRequest.safeParse(JSON.parse(typeof written === 'string' ? written : ''));
    if (parsed.success) return parsed.data;
    return parsed.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
  } catch {
    return 'the multipart field "request" must hold JSON';
  }
};

/** The bytes of each part `files`, by the name under which it was sent. */
const fileReader = (context: ImportContext): ImportParts['readFile'] => {
  const sent = context.request.files?.files ?? [];
  const files = new Map(
    (Array.isArray(sent) ? sent : [sent]).map((file) => [file.originalFilename, file.filepath]),
  );
  return async (name) => {
    const filepath = files.get(name);
    if (filepath === undefined) throw new Error(`part ${name} is missing in the request`);
    return readFile(filepath);
  };
};

/** Deliveries carry the revision of the outbox; a reader sees the document once it has this one. */
const outboxRevision =
  (strapi: Core.Strapi): ImportParts['revisionOf'] =>
  async ({ type, documentId, locale }) => {
    const row = await strapi.db
      .connection<OutboxRow>(OUTBOX_TABLE)
      .where({ type, document_id: documentId, locale })
      .first();
    return row?.revision;
  };

/** Only where the configuration says that everything imported was reviewed before. */
const publishAs: PublishAs = (publish) =>
  cmsConfig().IMPORT_PUBLISHES === 'without-review'
    ? actUnder({ kind: 'migration' }, publish)
    : publish();

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** `POST /api/imports`: see {@link importRequest}. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(context: ImportContext): Promise<void> {
    const request = parseRequest(context);
    if (typeof request === 'string') {
      context.badRequest(request);
      return;
    }
    const schemas = strapiSchemas(strapi);
    context.body = await handleImport(request, {
      store: {
        schemas,
        drafts: createDraftTable(strapi, publishAs),
        records: createImportRecords(strapi),
      },
      media: createMediaLibrary(strapi),
      revisionOf: outboxRevision(strapi),
      today: CHINA.format(new Date()),
      readFile: fileReader(context),
      logFault: (path, error) => {
        strapi.log.error(
          `Importing ${path} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      },
    });
  },
});
