import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../../publishing/transaction';
import { createDeliveryState } from '../delivery-state';
import { ruleDraft, type Rule, type RuleDraft, type RuleKind } from './rule';
import { RULE_TABLE, STATE_TABLE, type RuleRow } from './search-tables';

const MOST_REMOVED = 50;

/** A removed rule, and when. */
export type RemovedRule = Rule & { removedAt: number };

const removedRuleOf = (row: RuleRow): RemovedRule[] => {
  const draft = ruleDraft.safeParse({
    kind: row.kind,
    content: JSON.parse(row.content) as unknown,
  });
  if (!draft.success) return [];
  return [
    {
      ...draft.data,
      id: row.id,
      changedAt: Number(row.changed_at),
      changedBy: row.changed_by,
      hasPrevious: row.previous !== null,
      removedAt: Number(row.removed_at),
    },
  ];
};

/** What the document types no longer know, such as a best bet for a type that is gone, is left out. */
const rulesOf = (rows: readonly RuleRow[]): RemovedRule[] => rows.flatMap(removedRuleOf);

/** SQL of the decisions about the search; each call joins the transaction that is open. */
export const createRuleStore = (strapi: Core.Strapi) => {
  const run = <T>(act: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    inTransaction(strapi, ({ trx }) => act(trx));

  return {
    /** Everything that holds, in the order in which it was made. */
    all: (kind?: RuleKind): Promise<Rule[]> =>
      run(async (trx) => {
        const query = trx<RuleRow>(RULE_TABLE).where({ removed_at: 0 }).orderBy('id');
        return rulesOf(await (kind === undefined ? query : query.where({ kind })));
      }),

    /** What was removed of a kind, the latest first. */
    removed: (kind: RuleKind): Promise<RemovedRule[]> =>
      run(async (trx) =>
        rulesOf(
          await trx<RuleRow>(RULE_TABLE)
            .where({ kind })
            .where('removed_at', '>', 0)
            .orderBy([
              { column: 'removed_at', order: 'desc' },
              { column: 'id', order: 'desc' },
            ])
            .limit(MOST_REMOVED),
        ),
      ),

    find: (id: number): Promise<RuleRow | undefined> =>
      run((trx) => trx<RuleRow>(RULE_TABLE).where({ id }).first()),

    insert: ({ kind, content }: RuleDraft, changedBy: string): Promise<number> =>
      run(async (trx) => {
        const [id] = await trx(RULE_TABLE).insert({
          ...{ kind, content: JSON.stringify(content), previous: null },
          ...{ changed_at: Date.now(), changed_by: changedBy, removed_at: 0 },
        });
        return Number(id);
      }),

    update: (id: number, changes: Partial<Omit<RuleRow, 'id'>>): Promise<void> =>
      run(async (trx) => {
        await trx(RULE_TABLE).where({ id }).update(changes);
      }),

    ...createDeliveryState(strapi, STATE_TABLE),
  };
};
