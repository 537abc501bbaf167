import type { DraftReceipt, KeptDraft, SavedDraft } from '@minzong/api-contract';
import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import { AppError } from '../../errors';
import { createSenderLimit } from '../../sender-limit';
import type { CaseSeals } from './case-seals';
import type { CaseFileStore } from './files/case-files.store';
import type { FormService } from './forms/forms.service';

const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = 30 * DAY_MS;
const MOST_DRAFT_CHARACTERS = 200_000;
const SAVED_BY_ONE = [{ windowMs: 10 * 60_000, most: 60 }];
const SAVED_BY_ALL = [{ windowMs: 10 * 60_000, most: 3000 }];

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const idsIn = (answers: KeptDraft['answers']): string[] =>
  Object.values(answers)
    .flat()
    .filter((value) => /^[0-9a-f]{32}$/.test(value));

export interface DraftParts {
  db: Kysely<Tables>;
  forms: FormService;
  files: CaseFileStore;
  seals: CaseSeals;
  now: () => number;
}

/** Drafts: kept sealed under a token that nobody here knows, for 30 days. */
export const createDrafts = ({ db, forms, files, seals, now }: DraftParts) => {
  const byOne = createSenderLimit(SAVED_BY_ONE, now);
  const byAll = createSenderLimit(SAVED_BY_ALL, now);
  const placeOf = (digest: string): string => `case_drafts|content|${digest}`;

  const removeIn = async (trx: Kysely<Tables>, token: string): Promise<void> => {
    await trx.deleteFrom('case_drafts').where('token_digest', '=', digestOf(token)).execute();
  };

  return {
    removeIn,

    /** @throws {AppError} not-found, conflict for an unknown form; too-large; too-many */
    save: async ({ token: old, ...draft }: SavedDraft, sender: string): Promise<DraftReceipt> => {
      if (!byOne.take(sender) || !byAll.take('all'))
        throw new AppError('too-many', 'cases-too-many');
      const { form } = await forms.toFillIn(draft.guide, draft.version, draft.locale);
      const content = JSON.stringify(draft);
      if (content.length > MOST_DRAFT_CHARACTERS) throw new AppError('too-large', 'body-too-large');
      const token = randomBytes(32).toString('base64url');
      const digest = digestOf(token);
      const keptUntilMs = now() + KEPT_MS;
      await writeToStore(db, async (trx) => {
        await forms.keepIn(trx, form);
        if (old !== undefined) await removeIn(trx, old);
        await trx
          .insertInto('case_drafts')
          .values({
            ...{ token_digest: digest, guide: draft.guide, version: draft.version },
            ...{ content: seals.seal.seal(content, placeOf(digest)), kept_until_ms: keptUntilMs },
          })
          .execute();
        await files.keepUntil(trx, idsIn(draft.answers), keptUntilMs);
      });
      return { token, keptUntil: new Date(keptUntilMs).toISOString() };
    },

    /** @throws {AppError} not-found when it is over or never was */
    open: async (token: string): Promise<KeptDraft> => {
      const digest = digestOf(token);
      const row = await db
        .selectFrom('case_drafts')
        .select('content')
        .where('token_digest', '=', digest)
        .where('kept_until_ms', '>', now())
        .executeTakeFirst();
      if (row === undefined) throw new AppError('not-found', 'draft-unknown');
      return JSON.parse(seals.seal.open(row.content, placeOf(digest))) as KeptDraft;
    },

    remove: (token: string): Promise<void> => writeToStore(db, (trx) => removeIn(trx, token)),

    sweep: (): Promise<void> =>
      writeToStore(db, async (trx) => {
        await trx.deleteFrom('case_drafts').where('kept_until_ms', '<', now()).execute();
      }),
  };
};
export type Drafts = ReturnType<typeof createDrafts>;
