import type { PublishedDocument } from '@minzong/content-types';

/** Fields that hold addresses, codes of our own and dates, but no words a reader would look for. */
const SILENT = new Set([
  ...['type', 'id', 'locale', 'slug', 'revision', 'links', 'title', 'summary', 'cover'],
  ...['publishedAt', 'updatedAt', 'adoptedOn', 'promulgatedOn', 'effectiveOn', 'expiresAt'],
  ...[
    'url',
    'mime',
    'renditions',
    'anchor',
    'href',
    'documentId',
    'path',
    'language',
    'originalLanguage',
  ],
  ...['validityChangedOn', 'expiresOn', 'withdrawn'],
  ...['kind', 'level', 'validity', 'medium', 'system', 'script', 'header', 'clauses', 'marks'],
]);
const INLINE = new Set(['text', 'break', 'ruby', 'link', 'note', 'language']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isInline = (value: unknown): boolean =>
  isObject(value) && typeof value.type === 'string' && INLINE.has(value.type);

const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(value.every(isInline) ? '' : '\n');
  if (!isObject(value)) return '';
  if (value.type === 'break') return '\n';
  if (value.type === 'ruby') return String(value.base);
  if (value.type === 'note') return ` ${wordsOf(value.children)} `;
  return Object.entries(value)
    .filter(([name]) => !SILENT.has(name))
    .map(([, child]) => wordsOf(child))
    .filter((words) => words !== '')
    .join('\n');
};

/** All words of a document beyond title and summary, in reading order, one block a line. */
export const plainText = (document: PublishedDocument): string => wordsOf(document);
