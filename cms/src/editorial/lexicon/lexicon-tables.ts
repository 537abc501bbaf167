import { moment, text, word } from '../../table-columns';
import { deliveryStateAttributes } from '../delivery-state';

export const ENTRY_TABLE = 'editorial_lexicon_entries';
export const LEXICON_STATE_TABLE = 'editorial_lexicon_state';

/** How words are read, one decision a row. Times are milliseconds. */
export const lexiconEntryModel = {
  uid: 'editorial::lexicon-entry',
  singularName: 'editorial-lexicon-entry',
  tableName: ENTRY_TABLE,
  attributes: {
    id: { type: 'increments' },
    /** Han characters, with a blank wherever a braille word ends */
    written: word(120),
    /** pinyin with marks; empty where only the bounds are corrected */
    reading: text(),
    note: text(),
    /** the one document it holds for; both empty for all */
    documentType: word(40),
    documentId: word(40),
    changedAt: moment(),
    changedBy: word(200),
    /** 0 while it holds; what is removed stays, so that it can be brought back */
    removedAt: moment(),
  },
  indexes: [{ name: 'editorial_lexicon_removed_index', columns: ['removed_at'] }],
};

/** Which version the lexicon has and which one the api holds. */
export const lexiconStateModel = {
  uid: 'editorial::lexicon-state',
  singularName: 'editorial-lexicon-state',
  tableName: LEXICON_STATE_TABLE,
  attributes: deliveryStateAttributes(),
};

/** A row as the database gives it. */
export interface EntryRow {
  id: number;
  written: string;
  reading: string | null;
  note: string | null;
  document_type: string;
  document_id: string;
  changed_at: number | string;
  changed_by: string;
  removed_at: number | string;
}
