import { documentType } from '@minzong/content-types';
import { csvOf } from '../csv';
import { rowsOfCsv } from '../csv-reading';
import { referenceKey, type NamedDocument } from '../search/documents-by-title';
import { entryDraft, type EntryDraft } from './entry';
import { tidyEntry } from './examine-entry';

const HEADS = ['字词', '读音', '限用文档', '说明', '文档标题'];

/** The lexicon as a table, in the form in which {@link readEntries} takes it. */
export const entriesCsv = (
  entries: readonly EntryDraft[],
  names: ReadonlyMap<string, NamedDocument>,
): string =>
  csvOf([
    HEADS,
    ...entries.map(({ written, reading, note, document }) => {
      const key = document === null ? '' : referenceKey(document);
      return [written, reading, key, note, names.get(key)?.title ?? ''];
    }),
  ]);

/** One line of a file: the entry it makes, or why it makes none. */
export type ReadLine = { line: number } & ({ draft: EntryDraft } | { fault: string });

const documentOf = (cell: string): EntryDraft['document'] | undefined => {
  if (cell.trim() === '') return null;
  const [type, id = '', ...rest] = cell.trim().split('/');
  const known = documentType.safeParse(type);
  return known.success && id !== '' && rest.length === 0 ? { type: known.data, id } : undefined;
};

const read = ([written = '', reading = '', reference = '', note = '']: string[]):
  EntryDraft | string => {
  const document = documentOf(reference);
  if (document === undefined) return '“限用文档”应写“类型/编号”，或留空';
  const parsed = entryDraft.safeParse({ written, reading, note, document });
  if (parsed.success) return tidyEntry(parsed.data);
  return [...new Set(parsed.error.issues.map(({ message }) => message))].join('；');
};

/** The entries in a file as {@link entriesCsv} writes it; the line with the names may be missing. */
export const readEntries = (text: string): ReadLine[] =>
  rowsOfCsv(text)
    .filter(({ cells }, at) => at > 0 || cells[0]?.trim() !== HEADS[0])
    .map(({ line, cells }) => {
      const draft = read(cells);
      return typeof draft === 'string' ? { line, fault: draft } : { line, draft };
    });
