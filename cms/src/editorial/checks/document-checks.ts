import type { Core } from '@strapi/strapi';
import { createImportRecords } from '../../importing/store/import-records';
import { buildDraft, type BuiltDraft } from '../../publishing/build-document';
import type { DocumentKey } from '../../publishing/outbox-table';
import { publishedRowsOf, type Row } from '../../publishing/published-rows';
import { publishingOf } from '../../publishing/publishing';
import { checkSettings } from './check-settings';
import type { CheckContext } from './context';
import type { Draft } from './draft';
import type { Finding } from './finding';
import { gatherFormKeys } from './forms/form-keys';
import { gatherAddresses, gatherExplainers, gatherFiles, gatherTargets } from './gathering';
import { runChecks } from './run-checks';

const momentOf = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : new Date(value as string).toISOString();

// What was brought over from another system is older than its draft here.
const madeHereAt = async (
  strapi: Core.Strapi,
  { documentId, locale }: DocumentKey,
  row: Row,
): Promise<string | undefined> => {
  const record = await createImportRecords(strapi).byDocument(documentId, locale);
  return record === undefined ? momentOf(row['createdAt']) : undefined;
};

const contextOf = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  document: Draft,
  { faults, row, sources }: BuiltDraft,
): Promise<CheckContext> => {
  const [latest] = await publishedRowsOf(strapi, key.type, key.documentId);
  return {
    now: new Date(),
    ...(await checkSettings(strapi)),
    faults,
    issuedAt: momentOf(row['issuedAt']),
    publishedIssuedAt: momentOf(latest?.['issuedAt']),
    createdAt: await madeHereAt(strapi, key, row),
    targets: await gatherTargets(strapi, document),
    addresses: await gatherAddresses(strapi, document),
    explainers: await gatherExplainers(strapi, document),
    files: await gatherFiles(document, sources),
    formKeys: await gatherFormKeys(strapi, key),
  };
};

/**
 * Everything the checks say of the draft of one document in one language.
 * @returns nothing when there is no such draft
 */
export const findingsOf = async (strapi: Core.Strapi, key: DocumentKey): Promise<Finding[]> => {
  const built = await buildDraft(publishingOf(strapi).parts, key);
  if (built === undefined) return [];
  const document = built.document as unknown as Draft;
  return runChecks(document, await contextOf(strapi, key, document, built));
};
