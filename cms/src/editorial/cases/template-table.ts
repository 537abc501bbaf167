import { moment, text, word } from '../../table-columns';

export const TEMPLATE_TABLE = 'editorial_case_templates';

/** Texts for answers that the desk keeps; nothing of a person belongs into them. */
export const templateModel = {
  uid: 'editorial::case-template',
  singularName: 'editorial-case-template',
  tableName: TEMPLATE_TABLE,
  attributes: {
    id: { type: 'increments' },
    name: word(100),
    /** the act it is meant for */
    act: word(30),
    text: text(),
    changedAt: moment(),
    changedBy: word(200),
  },
  indexes: [],
};

/** A row as the database gives it. */
export interface TemplateRow {
  id: number;
  name: string;
  act: string;
  text: string | null;
  changed_at: number | string;
  changed_by: string;
}
