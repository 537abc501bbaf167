import { MOST_LEXICON_ENTRIES } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { namesOf, type NamedDocument } from '../search/documents-by-title';
import { entryInWords } from './entry';
import { readEntries, type ReadLine } from './entry-csv';
import { createEntryStore } from './entry-store';
import { EntryIndex } from './examine-entry';
import type { Lexicon } from './lexicon';

/** What becomes of one line of a file. */
export interface ImportLine {
  line: number;
  /** `same`: it is decided already */
  outcome: 'new' | 'same' | 'fault';
  words: string;
  /** what speaks against it */
  message: string;
}

const examineLine = (
  read: ReadLine,
  index: EntryIndex,
  names: ReadonlyMap<string, NamedDocument>,
): ImportLine => {
  const { line } = read;
  if ('fault' in read) return { line, outcome: 'fault', words: '', message: read.fault };
  const { draft } = read;
  const words = entryInWords(draft);
  if (index.has(draft)) return { line, outcome: 'same', words, message: '已有，跳过' };
  const faults = index.examine(draft, names);
  if (index.size >= MOST_LEXICON_ENTRIES) faults.push('词库已满');
  if (faults.length > 0) return { line, outcome: 'fault', words, message: faults.join('；') };
  index.add(draft);
  return { line, outcome: 'new', words, message: '' };
};

/** Looks at every line of a CSV file and, once that is confirmed, keeps those that are new. */
export const importEntries = (
  strapi: Core.Strapi,
  lexicon: Lexicon,
  { text, confirmed, actor }: { text: string; confirmed: boolean; actor: Actor },
): Promise<{ lines: ImportLine[]; ids: number[] }> =>
  inTransaction(strapi, async () => {
    const store = createEntryStore(strapi);
    await store.state();
    const read = readEntries(text);
    const drafts = read.flatMap((one) => ('draft' in one ? [one] : []));
    const documents = drafts.flatMap(({ draft }) => draft.document ?? []);
    const names = await namesOf(strapi, documents);
    const index = new EntryIndex(await store.all());
    const lines = read.map((one) => examineLine(one, index, names));
    const fresh = new Set(lines.filter(({ outcome }) => outcome === 'new').map(({ line }) => line));
    const kept = drafts.filter(({ line }) => fresh.has(line)).map(({ draft }) => draft);
    const ids = confirmed && kept.length > 0 ? await lexicon.addMany(kept, actor) : [];
    return { lines, ids };
  });
