import { DEFAULT_LOCALE, DOCUMENT_SCHEMAS, type DocumentType } from '@minzong/content-types';
import type { OutboxRow } from './outbox-table';
import type { Row } from './published-rows';

/** Names of the links of a type, as attributes and in the published document alike. */
export const linkNamesOf = (type: DocumentType): string[] =>
  Object.keys(DOCUMENT_SCHEMAS[type].shape.links.shape);

type Links = Record<string, unknown[]>;

const idOf = (target: unknown): string | undefined =>
  typeof target === 'object' && target !== null && 'documentId' in target
    ? (target.documentId as string)
    : undefined;

// What is no number stays a word, so that the schema refuses it and names the field.
const numbersOf = (clauses: unknown): unknown[] =>
  typeof clauses === 'string'
    ? clauses
        .split(/[,，、\s]+/)
        .filter((word) => word !== '')
        .map((word) => (/^\d+$/.test(word) ? Number(word) : word))
    : [];

const linkOf = (target: unknown): { id: string; clauses?: unknown[] }[] => {
  const id = idOf(target);
  if (id !== undefined) return [{ id }];
  // A link with clauses is a component around the relation.
  if (typeof target !== 'object' || target === null || !('policy' in target)) return [];
  const policy = idOf(target.policy);
  const clauses = numbersOf('clauses' in target ? target.clauses : undefined);
  if (policy === undefined) return [];
  return [{ id: policy, ...(clauses.length === 0 ? {} : { clauses }) }];
};

/**
 * The links of a draft, by document id. They are taken from the draft at the moment of publication,
 * because Strapi drops a published row's relation to a target that is not published yet; the
 * content store shows a link once its target is there.
 */
export const linksOfDraft = (type: DocumentType, draft: Row): Links =>
  Object.fromEntries(
    linkNamesOf(type).map((name) => {
      const value = draft[name];
      const targets = Array.isArray(value) ? value : [value];
      return [name, targets.flatMap(linkOf)];
    }),
  );

/**
 * The links of a document in all its languages. The default language has the say: a relation of
 * Strapi joins rows of one language, so a translation cannot name a topic that is not translated.
 * Without a publication in the default language the latest publication decides.
 * @param rows outbox rows of the document
 * @param latest language published last
 */
export const sharedLinks = (type: DocumentType, rows: OutboxRow[], latest: string): Links => {
  const withLinks = rows.filter(({ links }) => links !== null);
  const source =
    withLinks.find(({ locale }) => locale === DEFAULT_LOCALE) ??
    withLinks.find(({ locale }) => locale === latest);
  const known = (source?.links ? JSON.parse(source.links) : {}) as Links;
  return Object.fromEntries(linkNamesOf(type).map((name) => [name, known[name] ?? []]));
};
