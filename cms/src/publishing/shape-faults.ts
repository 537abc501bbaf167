import {
  DOCUMENT_SCHEMAS,
  type DocumentType,
  type PublishedDocument,
} from '@minzong/content-types';
import { z } from 'zod';
import type { FieldFault } from './outbox-table';

const chinese = z.locales.zhCN().localeError;

/** Published names that the editor knows under another one. */
const ATTRIBUTE_NAMES: Record<string, string> = {
  publishedAt: 'issuedAt',
  url: 'file',
  locale: 'language',
};

const attributePath = (path: PropertyKey[]): string => {
  const [first, ...rest] = path[0] === 'links' ? path.slice(1) : path;
  const names = [
    ATTRIBUTE_NAMES[String(first)] ?? String(first),
    ...rest.map((part) => ATTRIBUTE_NAMES[String(part)] ?? String(part)),
  ];
  return names.join('.');
};

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && issue.input === undefined;

const faultOf = (issue: z.core.$ZodIssue): FieldFault => ({
  path: attributePath(issue.path),
  message: isMissing(issue) ? '必填' : issue.message,
});

/**
 * Holds a built document against its schema.
 * @param known faults found while building, which explain a missing value better than the schema
 */
export const faultsOfShape = (
  type: DocumentType,
  candidate: unknown,
  known: FieldFault[],
): { document: PublishedDocument | undefined; faults: FieldFault[] } => {
  const parsed = DOCUMENT_SCHEMAS[type].safeParse(candidate, { error: chinese, reportInput: true });
  if (parsed.success && known.length === 0) return { document: parsed.data, faults: [] };
  const explained = new Set(known.map(({ path }) => path.split('.')[0]));
  const found = parsed.success
    ? []
    : parsed.error.issues.map(faultOf).filter(({ path }) => !explained.has(path.split('.')[0]));
  return { document: undefined, faults: [...known, ...found] };
};
