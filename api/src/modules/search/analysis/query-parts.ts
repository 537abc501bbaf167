/** A query taken apart at its quotation marks and minus signs; every text folded. */
export interface QueryParts {
  plain: string;
  phrases: string[];
  excluded: string[];
}

const PART = /(?<minus>(?<![^\s])-)?(?:"(?<phrase>[^"]*)(?:"|$)|(?<word>[^\s"]+))/g;

const hasContent = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Reads “quoted phrases”, -excluded words and -"excluded phrases" of a folded query. A quotation mark left
 * open ends with the query. When only exclusions are left, nothing is excluded: they are what is looked for.
 */
export const queryParts = (folded: string): QueryParts => {
  const parts: QueryParts = { plain: '', phrases: [], excluded: [] };
  const plain: string[] = [];
  for (const { groups } of folded.matchAll(PART)) {
    const { minus, phrase, word = '' } = groups ?? {};
    const text = phrase ?? word;
    if (!hasContent(text)) continue;
    if (minus !== undefined) parts.excluded.push(text);
    else if (phrase !== undefined) parts.phrases.push(text);
    else plain.push(text);
  }
  if (plain.length === 0 && parts.phrases.length === 0)
    return { plain: parts.excluded.join(' '), phrases: [], excluded: [] };
  return { ...parts, plain: plain.join(' ') };
};
