import { moment, text, word } from '../../table-columns';
import { deliveryStateAttributes } from '../delivery-state';

export const RULE_TABLE = 'editorial_search_rules';
export const STATE_TABLE = 'editorial_search_state';

/** What editors have decided about the search, one decision a row. Times are milliseconds. */
export const ruleModel = {
  uid: 'editorial::search-rule',
  singularName: 'editorial-search-rule',
  tableName: RULE_TABLE,
  attributes: {
    id: { type: 'increments' },
    kind: word(20),
    /** JSON, see rule.ts */
    content: text(),
    /** JSON of what it said before the last change, so that the change can be taken back */
    previous: text(),
    changedAt: moment(),
    changedBy: word(200),
    /** 0 while it holds; what is removed stays, so that it can be brought back */
    removedAt: moment(),
  },
  indexes: [{ name: 'editorial_search_rules_kind_index', columns: ['kind', 'removed_at'] }],
};

/** One row: which version the settings have and which one the search holds. */
export const stateModel = {
  uid: 'editorial::search-state',
  singularName: 'editorial-search-state',
  tableName: STATE_TABLE,
  attributes: deliveryStateAttributes(),
};

/** Rows as the database gives them. */
export interface RuleRow {
  id: number;
  kind: string;
  content: string;
  previous: string | null;
  changed_at: number | string;
  changed_by: string;
  removed_at: number | string;
}
