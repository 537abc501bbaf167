import {
  cleanedAnswers,
  faultsOfAnswers,
  type RegisterAnswer,
  type RegisterPart,
  type RegisterQuestion,
} from '@minzong/api-contract';
import { LOCALES } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import { AppError } from '../../errors';
import { createSenderLimit } from '../../sender-limit';
import type { BlindIndex } from './blind-index';
import { faultsTold } from './fault-texts';
import type { FormService } from './forms/forms.service';

const WINDOW_MS = 10 * 60_000;
/** Enough for a family or a temple, too few for a list of names. */
const ASKED_BY_ONE = [
  { windowMs: WINDOW_MS, most: 10 },
  { windowMs: 24 * 60 * 60_000, most: 40 },
];
const ASKED_BY_ALL = [{ windowMs: WINDOW_MS, most: 2000 }];

/** Blanks, full-width signs and the case of letters say nothing about a person. */
const evened = (value: string): string =>
  value.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

export interface RegisterParts {
  db: Kysely<Tables>;
  forms: FormService;
  index: BlindIndex;
  today: () => string;
  now: () => number;
}

/** Registers that can be asked whether something stands in them, and nothing else. */
export const createRegisters = ({ db, forms, index, today, now }: RegisterParts) => {
  const byOne = createSenderLimit(ASKED_BY_ONE, now);
  const byAll = createSenderLimit(ASKED_BY_ALL, now);
  const partsOf = (name: string, values: readonly string[]): string[] => [
    'register',
    name,
    ...values.map(evened),
  ];

  const removeOthers = async (trx: Kysely<Tables>, name: string, kept: string): Promise<void> => {
    await trx
      .deleteFrom('register_rows')
      .where('name', '=', name)
      .where('generation', '!=', kept)
      .execute();
  };

  const addRows = async (trx: Kysely<Tables>, name: string, part: RegisterPart): Promise<void> => {
    const digests = new Set(part.rows.map((row) => index.first(partsOf(name, row))));
    const { generation } = part;
    const known = await trx
      .selectFrom('register_rows')
      .select('row_digest')
      .where('name', '=', name)
      .where('generation', '=', generation)
      .where('row_digest', 'in', ['', ...digests])
      .execute();
    for (const { row_digest } of known) digests.delete(row_digest);
    const rows = Array.from(digests, (row_digest) => ({ name, generation, row_digest }));
    if (rows.length > 0) await trx.insertInto('register_rows').values(rows).execute();
  };

  return {
    /** Takes a part in; sent twice it is the same. @throws {AppError} unprocessable */
    take: (name: string, part: RegisterPart): Promise<void> =>
      writeToStore(db, async (trx) => {
        if (part.rows.some((row) => row.length !== part.fields.length))
          throw new AppError('unprocessable', 'register-invalid');
        await addRows(trx, name, part);
        if (!part.isLast) return;
        const fields = JSON.stringify(part.fields);
        await trx.deleteFrom('registers').where('name', '=', name).execute();
        await trx
          .insertInto('registers')
          .values({ name, generation: part.generation, fields })
          .execute();
        await removeOthers(trx, name, part.generation);
      }),

    /**
     * Whether somebody or something stands in the register of a form. The same work whatever the
     * answer is: one set of digests, one look.
     * @throws {AppError} too-many; unprocessable naming faults; unavailable without a register
     */
    lookUp: async (question: RegisterQuestion, sender: string): Promise<RegisterAnswer> => {
      if (!byOne.take(sender) || !byAll.take('all'))
        throw new AppError('too-many', 'register-too-many');
      const [locale] = LOCALES;
      const kept = await forms.kept(question.guide, question.version);
      const { current } = await forms.toFillIn(
        question.guide,
        question.version,
        kept?.served.locale ?? locale,
      );
      const { form, served } = current;
      const name = form.handling.register;
      if (form.handling.kind !== 'look-up' || name === undefined)
        throw new AppError('unprocessable', 'register-unasked');
      const answers = cleanedAnswers(form, question.answers);
      const faults = faultsOfAnswers(form, answers, today());
      if (faults.size > 0) throw faultsTold(faults, served.locale);
      const register = await db
        .selectFrom('registers')
        .select(['generation', 'fields'])
        .where('name', '=', name)
        .executeTakeFirst();
      if (register === undefined) throw new AppError('unavailable', 'register-unavailable');
      const values = (JSON.parse(register.fields) as string[]).map((key) => String(answers[key]));
      const found = await db
        .selectFrom('register_rows')
        .select('row_digest')
        .where('name', '=', name)
        .where('generation', '=', register.generation)
        .where('row_digest', 'in', index.all(partsOf(name, values)))
        .execute();
      return { isMatch: found.length > 0 };
    },
  };
};
