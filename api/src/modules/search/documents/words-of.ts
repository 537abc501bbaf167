/** Fields that hold addresses, codes of our own and dates, but no words a reader would look for. */
const SILENT = new Set([
  ...['type', 'id', 'locale', 'slug', 'revision', 'links', 'title', 'summary', 'cover'],
  ...['publishedAt', 'updatedAt', 'adoptedOn', 'promulgatedOn', 'effectiveOn', 'expiresAt'],
  ...['validityChangedOn', 'expiresOn', 'withdrawn', 'url', 'mime', 'renditions', 'anchor', 'href'],
  ...['documentId', 'path', 'language', 'originalLanguage', 'kind', 'level', 'validity', 'medium'],
  ...['system', 'script', 'header', 'clauses', 'marks', 'formats', 'transcriptKind'],
]);
const INLINE = new Set(['text', 'break', 'ruby', 'link', 'note', 'language']);

export const isSilent = (field: string): boolean => SILENT.has(field);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isInline = (value: unknown): boolean =>
  isObject(value) && typeof value.type === 'string' && INLINE.has(value.type);

/**
 * All words below a value of a published document, in reading order, one block a line. Of a ruby
 * only what is annotated: the annotation would cut the word in two.
 */
export const wordsOf = (value: unknown): string => {
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
    .filter(([name]) => !isSilent(name))
    .map(([, child]) => wordsOf(child))
    .filter((words) => words !== '')
    .join('\n');
};
