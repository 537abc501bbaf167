import { createCorrections, markedReading, numberedReading } from '@minzong/braille';
import type { NamedDocument } from '../search/documents-by-title';
import { referenceKey } from '../search/documents-by-title';
import { entryKey, type Entry, type EntryDraft } from './entry';

/** The reading with tone marks, however it was typed; as it is where it is no pinyin. */
const tidyReading = (reading: string): string => {
  const syllables = reading.split(/[\s']+/).filter((one) => one !== '');
  const numbered = syllables.map(numberedReading);
  return numbered.every((one) => one !== undefined)
    ? numbered.map(markedReading).join(' ')
    : reading;
};

/** The entries that hold, against which others are held. */
export class EntryIndex {
  private readonly byKey = new Map<string, EntryDraft>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: EntryDraft): void {
    this.byKey.set(entryKey(entry), entry);
  }

  /** It is decided already, in the same words; the note does not count. */
  has(draft: EntryDraft): boolean {
    const known = this.byKey.get(entryKey(draft));
    return known?.written === draft.written && known.reading === draft.reading;
  }

  get size(): number {
    return this.byKey.size;
  }

  /** What speaks against an entry, in Chinese. The rules are those by which braille applies it. */
  examine(draft: EntryDraft, names: ReadonlyMap<string, NamedDocument>): string[] {
    const { written, reading, document } = draft;
    const faults = createCorrections([{ written, reading }]).faults.map(({ message }) => message);
    if (faults.length === 0 && reading === '' && !written.includes(' '))
      faults.push('请填写读音，或用空格标出分词处');
    if (document !== null && !names.has(referenceKey(document)))
      faults.push('没有找到所选的文档，可能已删除，请重新选择');
    const known = this.byKey.get(entryKey(draft));
    if (known !== undefined)
      faults.push(
        `“${written.replaceAll(' ', '')}”已有词条：${known.written}${known.reading === '' ? '' : `（${known.reading}）`}，请修改那一条`,
      );
    return faults;
  }
}

/** A draft with its reading in marks. */
export const tidyEntry = (draft: EntryDraft): EntryDraft => ({
  ...draft,
  reading: tidyReading(draft.reading),
});
