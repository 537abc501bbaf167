import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record, type FieldChange } from '../audit/audit';
import { Conflict } from '../conflict';
import { checkRule } from './check-rule';
import { KIND_NAMES, ruleDraft, ruleInWords, type RuleDraft } from './rule';
import { createRuleStore } from './rule-store';
import type { RuleRow } from './search-tables';

/** What became of a decision: kept, or handed back with what its maker should know first. */
export type Outcome = { saved: true; id: number } | { saved: false; warnings: string[] };

export interface Act {
  actor: Actor;
  /** the warnings have been read */
  confirmed: boolean;
}

const draftOf = (row: RuleRow, content = row.content): RuleDraft =>
  ruleDraft.parse({ kind: row.kind, content: JSON.parse(content) as unknown });

const GONE = '这一条已不在了，请刷新页面';

/** Makes, changes and takes back decisions about the search: each in one transaction with its audit row. */
export const createRules = (strapi: Core.Strapi, onChange: () => void) => {
  const store = createRuleStore(strapi);

  /** Raises the version and records the act; delivers once it is committed. */
  const note = (actor: Actor, title: string, change: Omit<FieldChange, 'field'>): Promise<void> =>
    inTransaction(strapi, async ({ onCommit }) => {
      const { version } = await store.state();
      await store.changeState({ version: version + 1 });
      await record(strapi, {
        actor,
        action: 'search.change',
        type: 'search',
        title,
        changes: [{ field: 'search', ...change }],
      });
      onCommit(onChange);
    });

  const noteRule = (actor: Actor, verb: string, draft: RuleDraft, before: string, after: string) =>
    note(actor, `${verb}${KIND_NAMES[draft.kind]}：${ruleInWords(draft)}`, {
      label: KIND_NAMES[draft.kind],
      before,
      after,
    });

  const rowOf = async (id: number): Promise<RuleRow> => {
    const row = await store.find(id);
    if (row === undefined) throw new errors.NotFoundError(GONE);
    return row;
  };

  const holding = async (id: number): Promise<RuleRow> => {
    const row = await rowOf(id);
    if (Number(row.removed_at) === 0) return row;
    throw new errors.NotFoundError(GONE);
  };
  const replace = async (row: RuleRow, draft: RuleDraft, actor: Actor, verb: string) => {
    await store.update(row.id, {
      content: JSON.stringify(draft.content),
      previous: row.content,
      changed_at: Date.now(),
      changed_by: actor.name,
    });
    await noteRule(actor, verb, draft, ruleInWords(draftOf(row)), ruleInWords(draft));
  };

  return {
    add: (draft: RuleDraft, { actor, confirmed }: Act): Promise<Outcome> =>
      inTransaction(strapi, async () => {
        await store.state();
        const warnings = await checkRule(strapi, draft, confirmed);
        if (warnings.length > 0) return { saved: false, warnings };
        const id = await store.insert(draft, actor.name);
        await noteRule(actor, '添加', draft, '', ruleInWords(draft));
        return { saved: true, id };
      }),

    /** @throws Conflict when somebody changed it since `changedAt` */
    change: (
      id: number,
      draft: RuleDraft,
      { actor, confirmed, changedAt }: Act & { changedAt: number },
    ): Promise<Outcome> =>
      inTransaction(strapi, async () => {
        await store.state();
        const row = await holding(id);
        if (Number(row.changed_at) !== changedAt)
          throw new Conflict(`${row.changed_by}刚改过这一条，请刷新页面后再改`, {
            code: 'outdated',
          });
        if (row.kind !== draft.kind) throw new errors.ValidationError(GONE);
        const warnings = await checkRule(strapi, draft, confirmed, id);
        if (warnings.length > 0) return { saved: false, warnings };
        await replace(row, draft, actor, '修改');
        return { saved: true, id };
      }),

    /** Takes the last change of a rule back; done twice, it is as it was. */
    undo: (id: number, actor: Actor): Promise<void> =>
      inTransaction(strapi, async () => {
        await store.state();
        const row = await holding(id);
        if (row.previous === null) throw new errors.ApplicationError('这一条没有改过，不必撤销');
        const draft = draftOf(row, row.previous);
        await checkRule(strapi, draft, true, id);
        await replace(row, draft, actor, '撤回修改的');
      }),

    remove: (ids: readonly number[], actor: Actor): Promise<void> =>
      inTransaction(strapi, async () => {
        await store.state();
        for (const id of ids) {
          const row = await holding(id);
          await store.update(id, { removed_at: Date.now() });
          const draft = draftOf(row);
          await noteRule(actor, '移除', draft, ruleInWords(draft), '');
        }
      }),

    /** Brings back what was removed, unless it contradicts what was decided since. */
    restore: (id: number, actor: Actor): Promise<void> =>
      inTransaction(strapi, async () => {
        await store.state();
        const row = await rowOf(id);
        if (Number(row.removed_at) === 0) return;
        const draft = draftOf(row);
        await checkRule(strapi, draft, true, id);
        await store.update(id, { removed_at: 0, changed_at: Date.now(), changed_by: actor.name });
        await noteRule(actor, '恢复', draft, '', ruleInWords(draft));
      }),

    /** Keeps many at once, already examined, under one audit row. */
    addMany: (drafts: readonly RuleDraft[], actor: Actor, title: string): Promise<number[]> =>
      inTransaction(strapi, async () => {
        const ids: number[] = [];
        for (const draft of drafts) ids.push(await store.insert(draft, actor.name));
        const change = { label: '检索设置', before: '', after: drafts.map(ruleInWords).join('；') };
        await note(actor, `${title}（${String(drafts.length)} 条）`, change);
        return ids;
      }),
  };
};

export type Rules = ReturnType<typeof createRules>;
