import type { Core } from '@strapi/strapi';
import { labelOf } from '../../publishing/field-label';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { columnsOf } from '../revisions/revisions';
import { COMMENT_TABLE } from './case-table';
import { STAGES, type Stage, type Verdict } from './machine';

/** A reviewer's remark at a field, or on the whole when `field` is empty. */
export interface Comment {
  id: number;
  field: string;
  label: string;
  text: string;
  author: string;
  /** ISO 8601 */
  at: string;
  stage: Stage;
  revision: number;
  resolved: boolean;
}

interface CommentRow {
  id: number;
  revision: number;
  stage: Stage;
  field: string;
  text: string;
  author_id: number;
  author_name: string;
  made_at: number | string;
  resolved_at: number | string;
}

/** The remarks on a document in one language, the newest first. */
export const commentsOf = (strapi: Core.Strapi, key: DocumentKey): Promise<Comment[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const rows = await trx<CommentRow>(COMMENT_TABLE).where(columnsOf(key)).orderBy('id', 'desc');
    return rows.map((row) => ({
      id: row.id,
      field: row.field,
      label: row.field === '' ? '全文' : labelOf(key.type, row.field),
      text: row.text,
      author: row.author_name,
      at: new Date(Number(row.made_at)).toISOString(),
      stage: row.stage,
      revision: row.revision,
      resolved: Number(row.resolved_at) > 0,
    }));
  });

/** Keeps what a reviewer remarked together with the verdict. */
export const addComments = (
  strapi: Core.Strapi,
  key: DocumentKey,
  revision: number,
  { stage, by, name, at }: Verdict,
  remarks: readonly { field: string; text: string }[],
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    for (const { field, text } of remarks)
      await trx(COMMENT_TABLE).insert({
        ...columnsOf(key),
        revision,
        stage,
        field,
        text,
        author_id: by,
        author_name: name,
        made_at: at,
        resolved_at: 0,
      });
  });

/** When a stage is passed, its remarks and those of the stages before it are settled. */
export const resolveComments = (
  strapi: Core.Strapi,
  key: DocumentKey,
  passed: Stage,
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const settled = STAGES[3].slice(0, STAGES[3].indexOf(passed) + 1);
    await trx(COMMENT_TABLE)
      .where({ ...columnsOf(key), resolved_at: 0 })
      .whereIn('stage', settled)
      .update({ resolved_at: Date.now() });
  });
