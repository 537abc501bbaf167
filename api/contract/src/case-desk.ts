import { documentId, fieldKey, moment, sentence, text } from '@minzong/content-types';
import { z } from 'zod';
import { OFFICIAL_ACTS } from './case-steps';
import {
  answers,
  booking,
  caseDeadline,
  caseFile,
  caseOutcome,
  caseStage,
  caseState,
  caseStep,
  correctionItem,
  enrolmentPlace,
  randomId,
  rating,
  servedForm,
} from './cases';
import { receiptNumber } from './reports';

/** What the desk of the cms asks and does through the signed door; see CASE_PATHS. */

/** An official, as the cms knows them. */
export const official = z.strictObject({ id: z.int().positive(), name: sentence(100) });
export type Official = z.infer<typeof official>;

/** A line of the inbox: nothing of the person stands in it. */
export const deskCase = z.object({
  number: receiptNumber,
  guide: documentId,
  title: z.string(),
  stage: caseStage,
  outcome: caseOutcome.nullable(),
  revision: z.int().positive(),
  receivedAt: moment,
  due: caseDeadline.nullable(),
  isOverdue: z.boolean(),
  escalated: z.boolean(),
  assignee: official.nullable(),
  proposer: official.nullable().describe('who proposed; another must decide'),
  place: enrolmentPlace.shape.kind.nullable(),
});
export type DeskCase = z.infer<typeof deskCase>;
/** Without a stage: everything that is open. Ordered by the day on which it is due. */
export const deskCaseQuery = z.strictObject({
  stage: caseStage.optional(),
  assignee: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
  guide: documentId.optional(),
  overdue: z.literal('true').optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export const deskCaseList = z.object({ cases: z.array(deskCase), total: z.int(), page: z.int() });
export type DeskCaseList = z.infer<typeof deskCaseList>;

/** POST at `/<number>/look` → {@link deskCaseWhole}; recorded on both sides. */
export const deskLook = z.strictObject({ official });
export const deskCaseWhole = z.object({
  case: deskCase,
  form: servedForm,
  answers,
  files: z.array(caseFile),
  steps: z.array(caseStep.extend({ official: official.nullable(), reason: z.string() })),
  correction: caseState.shape.correction,
  booking: booking.nullable(),
  rating: rating.nullable(),
  proposal: z.object({ outcome: caseOutcome, words: z.string() }).nullable(),
  looks: z.array(z.object({ official, at: moment })),
  sameApplicant: z
    .array(receiptNumber)
    .describe('other cases of the same guide with the same identity number'),
});
export type DeskCaseWhole = z.infer<typeof deskCaseWhole>;

/** POST at `/<number>/file` → the bytes; recorded like a look. */
export const deskFileQuestion = z.strictObject({ official, file: randomId });

/** POST at `/<number>/acts` → {@link deskCase}; 409 when the revision is not the newest. */
export const officialActRequest = z.strictObject({
  act: z.enum(OFFICIAL_ACTS),
  key: randomId,
  official,
  revision: z.int().positive().describe('of the case as the official saw it'),
  words: text.max(5000).default('').describe('to the person'),
  reason: text.max(1000).default('').describe('for the file'),
  assignee: official.optional(),
  outcome: caseOutcome.optional(),
  corrections: z.array(correctionItem).max(100).optional(),
  extraWorkingDays: z.int().min(1).max(60).optional(),
  result: randomId.optional().describe('a file uploaded by the desk'),
});
export type OfficialActRequest = z.infer<typeof officialActRequest>;

/**
 * A part of a register that takes the place of the one of before as soon as its last part is in. Of
 * a row nothing is kept but a keyed digest.
 */
export const registerPart = z.strictObject({
  generation: randomId,
  isLast: z.boolean(),
  fields: z.array(fieldKey).min(1).max(6).describe('that must all be right; those of the form'),
  rows: z
    .array(z.array(sentence(200)).min(1).max(6))
    .max(2000)
    .describe('values of the fields'),
});
export type RegisterPart = z.infer<typeof registerPart>;
