import { MOST_LEXICON_ENTRIES } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { Conflict } from '../conflict';
import { namesOf } from '../search/documents-by-title';
import { entryInWords, type EntryDraft } from './entry';
import { createEntryStore, entryOf } from './entry-store';
import { EntryIndex, tidyEntry } from './examine-entry';
import type { EntryRow } from './lexicon-tables';

const GONE = '这一条已不在了，请刷新页面';

/**
 * Makes, changes and takes back entries of the reading lexicon: each in one transaction with its
 * audit row.
 * @param onChange once a change is committed
 */
export const createLexicon = (strapi: Core.Strapi, onChange: () => void) => {
  const store = createEntryStore(strapi);

  /** Raises the version and records the act; delivers once it is committed. */
  const note = (actor: Actor, title: string, before: string, after: string): Promise<void> =>
    inTransaction(strapi, async ({ onCommit }) => {
      const { version } = await store.state();
      await store.changeState({ version: version + 1 });
      await record(strapi, {
        actor,
        action: 'lexicon.change',
        type: 'lexicon',
        title,
        changes: [{ field: 'lexicon', label: '读音词库', before, after }],
      });
      onCommit(onChange);
    });

  const rowOf = async (id: number): Promise<EntryRow> => {
    const row = await store.find(id);
    if (row === undefined) throw new errors.NotFoundError(GONE);
    return row;
  };
  const holding = async (id: number): Promise<EntryRow> => {
    const row = await rowOf(id);
    if (Number(row.removed_at) === 0) return row;
    throw new errors.NotFoundError(GONE);
  };
  const saidBy = (row: EntryRow): string => entryOf(row).map(entryInWords).join('');

  /** @throws ValidationError with what speaks against it */
  const examine = async (draft: EntryDraft, id?: number): Promise<void> => {
    const index = new EntryIndex((await store.all()).filter((entry) => entry.id !== id));
    const names = await namesOf(strapi, draft.document === null ? [] : [draft.document]);
    const faults = index.examine(draft, names);
    if (index.size >= MOST_LEXICON_ENTRIES)
      faults.push(`词库最多 ${String(MOST_LEXICON_ENTRIES)} 条，请先移除不用的`);
    if (faults.length > 0) throw new errors.ValidationError(faults.join('；'), { faults });
  };

  return {
    add: (typed: EntryDraft, actor: Actor): Promise<number> =>
      inTransaction(strapi, async () => {
        await store.state();
        const draft = tidyEntry(typed);
        await examine(draft);
        const id = await store.insert(draft, actor.name);
        await note(actor, `添加读音：${entryInWords(draft)}`, '', entryInWords(draft));
        return id;
      }),

    /** @throws Conflict when somebody changed it since `changedAt` */
    change: (id: number, typed: EntryDraft, changedAt: number, actor: Actor): Promise<void> =>
      inTransaction(strapi, async () => {
        await store.state();
        const row = await holding(id);
        if (Number(row.changed_at) !== changedAt)
          throw new Conflict(`${row.changed_by}刚改过这一条，请刷新页面后再改`, {
            code: 'outdated',
          });
        const draft = tidyEntry(typed);
        await examine(draft, id);
        await store.update(id, draft, actor.name);
        const words = entryInWords(draft);
        await note(actor, `修改读音：${words}`, saidBy(row), words);
      }),

    remove: (ids: readonly number[], actor: Actor): Promise<void> =>
      inTransaction(strapi, async () => {
        await store.state();
        for (const id of ids) {
          const words = saidBy(await holding(id));
          await store.setRemoved(id, Date.now());
          await note(actor, `移除读音：${words}`, words, '');
        }
      }),

    /** Brings back what was removed, unless it contradicts what was decided since. */
    restore: (id: number, actor: Actor): Promise<void> =>
      inTransaction(strapi, async () => {
        await store.state();
        const row = await rowOf(id);
        const [entry] = entryOf(row);
        if (Number(row.removed_at) === 0) return;
        if (entry === undefined) throw new errors.NotFoundError(GONE);
        await examine(entry, id);
        await store.setRemoved(id, 0);
        await note(actor, `恢复读音：${entryInWords(entry)}`, '', entryInWords(entry));
      }),

    /** Keeps many at once, already examined, under one audit row. */
    addMany: (drafts: readonly EntryDraft[], actor: Actor): Promise<number[]> =>
      inTransaction(strapi, async () => {
        const ids: number[] = [];
        for (const draft of drafts) ids.push(await store.insert(draft, actor.name));
        const title = `导入读音（${String(drafts.length)} 条）`;
        await note(actor, title, '', drafts.map(entryInWords).join('；'));
        return ids;
      }),
  };
};

export type Lexicon = ReturnType<typeof createLexicon>;
