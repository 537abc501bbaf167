import {
  booking,
  caseOutcome,
  correctionItem,
  createSeal,
  official,
  rating,
  type Booking,
  type CryptoSuiteName,
  type Official,
  type Rating,
} from '@minzong/api-contract';
import { z } from 'zod';
import type { CaseRow } from '../../database/schema';

const answersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type StoredAnswers = z.infer<typeof answersSchema>;

const correctionSchema = z.object({ until: z.string(), items: z.array(correctionItem) });
export type StoredCorrection = z.infer<typeof correctionSchema>;

const proposalSchema = z.object({ outcome: caseOutcome, words: z.string() });
export type StoredProposal = z.infer<typeof proposalSchema>;

type SealedColumn = 'answers' | 'correction' | 'proposal' | 'answer' | 'rating';

/** Opens and seals the columns of a case; each is tied to its table, column and row. */
export const createCaseSeals = (secrets: string, suite: CryptoSuiteName) => {
  const seal = createSeal(secrets, 'cases', suite);
  const placeOf = (column: SealedColumn, id: string): string => `cases|${column}|${id}`;
  const sealValue = (column: SealedColumn, id: string, value: unknown): string =>
    seal.seal(JSON.stringify(value), placeOf(column, id));
  const opened = <S extends z.ZodType>(
    schema: S,
    column: SealedColumn,
    row: Pick<CaseRow, 'id' | SealedColumn>,
  ): z.output<S> | null => {
    const text = row[column];
    return text === null
      ? null
      : schema.parse(JSON.parse(seal.open(text, placeOf(column, row.id))));
  };

  return {
    /** for texts and bytes beside the columns of a case */
    seal,
    answers: (id: string, value: StoredAnswers): string => sealValue('answers', id, value),
    correction: (id: string, value: StoredCorrection): string => sealValue('correction', id, value),
    proposal: (id: string, value: StoredProposal): string => sealValue('proposal', id, value),
    answer: (id: string, value: string): string => sealValue('answer', id, value),
    rating: (id: string, value: Rating): string => sealValue('rating', id, value),
    /** null once it was erased */
    answersOf: (row: CaseRow): StoredAnswers | null => opened(answersSchema, 'answers', row),
    correctionOf: (row: CaseRow): StoredCorrection | null =>
      opened(correctionSchema, 'correction', row),
    proposalOf: (row: CaseRow): StoredProposal | null => opened(proposalSchema, 'proposal', row),
    answerOf: (row: CaseRow): string => opened(z.string(), 'answer', row) ?? '',
    ratingOf: (row: CaseRow): Rating | null => opened(rating, 'rating', row),
    /** @param column of a step */
    stepWords: (column: 'words' | 'reason', id: string, position: number, text: string) =>
      text === '' ? null : seal.seal(text, `case_steps|${column}|${id}.${String(position)}`),
    openStepWords: (
      column: 'words' | 'reason',
      step: { case_id: string; position: number; words: string | null; reason: string | null },
    ): string => {
      const text = step[column];
      const place = `case_steps|${column}|${step.case_id}.${String(step.position)}`;
      return text === null ? '' : seal.open(text, place);
    },
  };
};
export type CaseSeals = ReturnType<typeof createCaseSeals>;

export const officialIn = (text: string | null): Official | null =>
  text === null ? null : official.parse(JSON.parse(text));

export const bookingIn = (text: string | null): Booking | null =>
  text === null ? null : booking.parse(JSON.parse(text));
