import type { LexiconEntry } from '@minzong/api-contract';
import { documentId, documentType } from '@minzong/content-types';
import { z } from 'zod';

export const LONGEST_WRITTEN = 100;
const LONGEST_READING = 600;
const LONGEST_NOTE = 500;

const words = (longest: number, what: string) =>
  z
    .string(`请填写${what}`)
    .transform((typed) => typed.trim().replaceAll(/\s+/gu, ' '))
    .pipe(z.string().max(longest, `${what}最多 ${String(longest)} 个字`));

/** How one word is read and divided, as a proof-reader decides it. */
export const entryDraft = z.object({
  /** Han characters, with a blank wherever a braille word ends: `大理 州` */
  written: words(LONGEST_WRITTEN, '字词').pipe(z.string().min(1, '请填写字词')),
  /** pinyin with marks or numbers; empty to correct the bounds alone */
  reading: words(LONGEST_READING, '读音').default(''),
  note: words(LONGEST_NOTE, '说明').default(''),
  /** the one document it holds for; null for all */
  document: z.object({ type: documentType, id: documentId }, '请选择文档').nullable().default(null),
});
export type EntryDraft = z.infer<typeof entryDraft>;

export interface Entry extends EntryDraft {
  id: number;
  changedAt: number;
  changedBy: string;
}

export type RemovedEntry = Entry & { removedAt: number };

/** By this an entry is told from another: one word has one reading in one place. */
export const entryKey = ({ written, document }: EntryDraft): string =>
  `${document === null ? '' : `${document.type}/${document.id}`}\n${written.replaceAll(' ', '')}`;

/** What an entry says, in one line. */
export const entryInWords = ({ written, reading, document }: EntryDraft): string => {
  const read = reading === '' ? '' : `（${reading}）`;
  return `${written}${read}${document === null ? '' : `，限 ${document.type}/${document.id}`}`;
};

/** In the form in which it travels to the api. */
export const travelling = ({ written, reading, document }: EntryDraft): LexiconEntry => ({
  written,
  ...(reading === '' ? {} : { reading }),
  ...(document === null ? {} : { document }),
});
