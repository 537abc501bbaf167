import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { STARTER_TEMPLATES } from './starter-templates';
import { TEMPLATE_TABLE, type TemplateRow } from './template-table';
import type { TemplateWords } from './template-request';

/** A text for answers. */
export interface CaseTemplate extends TemplateWords {
  id: number;
  changedAt: number;
  changedBy: string;
}

const templateOf = (row: TemplateRow): CaseTemplate => ({
  ...{ id: row.id, name: row.name, act: row.act as CaseTemplate['act'], text: row.text ?? '' },
  ...{ changedAt: Number(row.changed_at), changedBy: row.changed_by },
});

/** The texts for answers. Each change is in the audit, with the text before and after. */
export const createTemplates = (strapi: Core.Strapi) => {
  const find = async (id: number): Promise<TemplateRow> => {
    const row = await inTransaction(strapi, ({ trx }) =>
      trx<TemplateRow>(TEMPLATE_TABLE).where({ id }).first(),
    );
    if (row === undefined) throw new errors.NotFoundError('没有这个模板，请刷新页面');
    return row;
  };
  const note = (actor: Actor, name: string, before: string, after: string): Promise<void> =>
    record(strapi, {
      ...{ actor, action: 'cases.templates', type: 'cases', title: `答复模板 ${name}` },
      changes: [{ field: 'text', label: '内容', before, after }],
    });

  return {
    list: async (): Promise<CaseTemplate[]> =>
      inTransaction(strapi, async ({ trx }) =>
        (await trx<TemplateRow>(TEMPLATE_TABLE).orderBy('id')).map(templateOf),
      ),

    add: (words: TemplateWords, actor: Actor): Promise<void> =>
      inTransaction(strapi, async ({ trx }) => {
        await note(actor, words.name, '', words.text);
        const changed = { changed_at: Date.now(), changed_by: actor.name };
        await trx(TEMPLATE_TABLE).insert({ ...words, ...changed });
      }),

    change: (id: number, words: TemplateWords, actor: Actor): Promise<void> =>
      inTransaction(strapi, async ({ trx }) => {
        await note(actor, words.name, (await find(id)).text ?? '', words.text);
        const changed = { changed_at: Date.now(), changed_by: actor.name };
        await trx(TEMPLATE_TABLE)
          .where({ id })
          .update({ ...words, ...changed });
      }),

    remove: (id: number, actor: Actor): Promise<void> =>
      inTransaction(strapi, async ({ trx }) => {
        const { name, text } = await find(id);
        await note(actor, name, text ?? '', '');
        await trx(TEMPLATE_TABLE).where({ id }).del();
      }),

    /** Puts in the first texts where there are none. */
    begin: (): Promise<void> =>
      inTransaction(strapi, async ({ trx }) => {
        const known = await trx<TemplateRow>(TEMPLATE_TABLE).first('id');
        if (known !== undefined) return;
        const changed = { changed_at: Date.now(), changed_by: '系统' };
        for (const starter of STARTER_TEMPLATES)
          await trx(TEMPLATE_TABLE).insert({ ...starter, ...changed });
      }),
  };
};
