import {
  day,
  documentId,
  fieldKey,
  locale,
  moment,
  sentence,
  serviceForm,
  serviceGuide,
  text,
} from '@minzong/content-types';
import { z } from 'zod';
import { CASE_OUTCOMES, CASE_STAGES, CLOCK_ACTS, OFFICIAL_ACTS, PERSON_ACTS } from './case-steps';
import { queryCode, receiptNumber } from './reports';

/**
 * Citizen services: somebody applies with the form of a guide, is told how far it is, corrects,
 * withdraws, books and rates. Number and code together open a case and nothing else does; neither
 * stands in an address. No answer may be kept by anybody in between (decision 0036).
 */
export const CASE_PATHS = {
  /** GET `/<guide id>?locale=` → {@link servedForm}; `/<guide id>/<version>` the form of then */
  forms: '/v1/forms',
  /** POST multipart/form-data with `file` and `guide` and `material` → 201 {@link caseFile} */
  files: '/v1/case-files',
  /** POST {@link caseFileDeletion} → 204; of a file that belongs to no case yet */
  fileDeletion: '/v1/case-files/deletion',
  /** POST {@link newCase} → 201 {@link caseReceipt} */
  submit: '/v1/cases',
  /** POST {@link caseQuestion} → {@link caseState} */
  state: '/v1/cases/state',
  /** POST {@link caseQuestion} → {@link ownCase}: what the person has handed in */
  own: '/v1/cases/own',
  /** POST {@link personActRequest} → {@link caseState} */
  acts: '/v1/cases/acts',
  /** POST {@link caseFileQuestion} → the bytes of the result or of what was handed in */
  openFile: '/v1/cases/file',
  /** POST {@link erasureRequest} → 204; what the law lets be erased at once */
  erasure: '/v1/cases/erasure',
  /** POST {@link registerQuestion} → {@link registerAnswer} */
  lookUp: '/v1/registers/look-up',
  /** GET → {@link serviceFigures} */
  figures: '/v1/service-figures',
  /**
   * POST {@link savedDraft} → 201 {@link draftReceipt}; POST `/open` {@link draftQuestion} →
   * {@link keptDraft}; POST `/deletion` {@link draftQuestion} → 204
   */
  drafts: '/v1/case-drafts',
  /**
   * signed, for the desk: GET {@link deskCaseQuery} → {@link deskCaseList}; POST `/<number>/look`,
   * `/<number>/acts`, `/<number>/file` {@link deskFileQuestion} → bytes, `/<number>/results`
   * multipart/form-data with `file` → 201 {@link caseFile}
   */
  desk: '/publishing/cases',
  /** signed: POST `/<register>` {@link registerPart} → 204 */
  registers: '/publishing/registers',
} as const;

export const randomId = z.string().regex(/^[0-9a-f]{32}$/);
/** SHA-256 of the canonical JSON of form and materials: a submission keeps the one it was made with. */
export const formVersion = z.string().regex(/^[0-9a-f]{64}$/);

export const answers = z
  .record(
    z.union([fieldKey, z.literal('consent')]),
    z.union([text.max(20_000), z.array(text.max(200)).max(60)]),
  )
  .describe('see form-rules.ts; at most what the form asks');

/** The form of a guide with the materials that belong to it. */
export const servedForm = z.object({
  guide: documentId,
  slug: z.string(),
  locale: locale.describe('of the words; may differ from the one asked for'),
  title: z.string(),
  implementingBody: z.string(),
  version: formVersion,
  isCurrent: z.boolean(),
  form: z.object({ ...serviceForm.shape, materials: serviceGuide.shape.materials }),
});
export type ServedForm = z.infer<typeof servedForm>;

const draftToken = z.string().regex(/^[\w-]{43}$/);

export const newCase = z.strictObject({
  key: randomId.describe('made with the form: what is sent twice with one key is one case'),
  guide: documentId,
  version: formVersion,
  locale: locale.describe('of the page on which it was written, and of the answers to it'),
  answers,
  channel: z.enum(['site', 'mini-program']).default('site').describe('for the consent ledger'),
  draft: draftToken.optional().describe('of the draft that ends with it'),
});
export type NewCase = z.infer<typeof newCase>;

export const caseDeadline = z.object({
  day,
  isAnnounced: z.boolean().describe('false: the holidays of that year are not known yet'),
  basis: z.enum(['acceptance', 'promised', 'statutory', 'correction']),
});
export type CaseDeadline = z.infer<typeof caseDeadline>;

export const caseReceipt = z.object({
  number: receiptNumber,
  code: queryCode,
  receivedAt: moment,
  due: caseDeadline.nullable(),
});
export type CaseReceipt = z.infer<typeof caseReceipt>;

export const caseQuestion = z.strictObject({ number: receiptNumber, code: queryCode });
export type CaseQuestion = z.infer<typeof caseQuestion>;

export const caseStage = z.enum(CASE_STAGES);

export const caseOutcome = z.enum(CASE_OUTCOMES);

const fileName = sentence(255);

export const caseFile = z.object({
  id: randomId,
  name: fileName,
  mime: z.enum([
    'image/jpeg',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]),
  sizeBytes: z.int().positive(),
});
export type CaseFile = z.infer<typeof caseFile>;

export const caseStep = z.object({
  act: z.enum(['submit', ...PERSON_ACTS, ...OFFICIAL_ACTS, ...CLOCK_ACTS]),
  at: moment,
  stage: caseStage,
  words: z.string().describe('of the office to the person; may be empty'),
});

/** Five grades and five sub-scores, all from 1 (非常不满意) to 5 (非常满意) (GB/T 39734). */
const grade = z.int().min(1).max(5);
export const rating = z.strictObject({
  overall: grade.describe('整体满意度'),
  speed: grade.describe('办事效率'),
  guide: grade.describe('办事指南精确度'),
  ease: grade.describe('办事便捷度'),
  platform: grade.describe('平台操作性'),
  words: text.max(1000).default(''),
  /** which element of the guide was wrong; for the ticket of a bad rating */
  element: fieldKey.optional(),
});
export type Rating = z.infer<typeof rating>;

export const booking = z.strictObject({
  place: fieldKey,
  day,
  time: z.string().regex(/^\d\d:\d\d$/),
});
export type Booking = z.infer<typeof booking>;

export const correctionItem = z.strictObject({ key: fieldKey, reason: sentence(500) });

/** A place that is held until the office decides, or how many stand before this one. */
export const enrolmentPlace = z.object({
  kind: z.enum(['held', 'waiting']),
  ahead: z.int().nonnegative().describe('on the waiting list, before this one'),
});
export type EnrolmentPlace = z.infer<typeof enrolmentPlace>;

/** What somebody who holds number and code is told. */
export const caseState = z.object({
  number: receiptNumber,
  guide: documentId,
  title: z.string(),
  locale,
  stage: caseStage,
  outcome: caseOutcome.nullable(),
  receivedAt: moment,
  due: caseDeadline.nullable(),
  isOverdue: z.boolean(),
  steps: z.array(caseStep).describe('oldest first'),
  correction: z.object({ until: day, items: z.array(correctionItem) }).nullable(),
  place: enrolmentPlace.nullable().describe('of an enrolment with limited places'),
  booking: booking.nullable(),
  openTimes: z.array(booking.extend({ left: z.int() })).describe('that can be booked now'),
  answer: z.string(),
  result: caseFile.nullable(),
  mayWithdraw: z.boolean(),
  mayRate: z.boolean(),
  rating: rating.nullable(),
});
export type CaseState = z.infer<typeof caseState>;

export const ownCase = z.object({
  form: servedForm,
  answers,
  files: z.array(caseFile),
  looks: z.array(z.object({ at: moment })).describe('when the office looked at it'),
});
export type OwnCase = z.infer<typeof ownCase>;

const opened = { ...caseQuestion.shape, key: randomId.describe('a repeated act is one act') };

export const personActRequest = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('correct'), ...opened, answers }),
  z.strictObject({ act: z.literal('withdraw'), ...opened }),
  z.strictObject({ act: z.literal('book'), ...opened, booking }),
  z.strictObject({ act: z.literal('rate'), ...opened, rating }),
]);
export type PersonActRequest = z.infer<typeof personActRequest>;

export const caseFileQuestion = z.strictObject({ ...caseQuestion.shape, file: randomId });
export type CaseFileQuestion = z.infer<typeof caseFileQuestion>;

export const caseFileDeletion = z.strictObject({ id: randomId });

export const erasureRequest = z.strictObject({
  ...caseQuestion.shape,
  confirm: z.literal('delete-my-case'),
});

export const registerQuestion = z.strictObject({
  guide: documentId,
  version: formVersion,
  answers,
});
export type RegisterQuestion = z.infer<typeof registerQuestion>;
/** Nothing but whether it is so: a register must not be read by asking. */
export const registerAnswer = z.object({ isMatch: z.boolean() });
export type RegisterAnswer = z.infer<typeof registerAnswer>;

export const keptDraft = z.strictObject({
  guide: documentId,
  version: formVersion,
  locale,
  answers,
});
export type KeptDraft = z.infer<typeof keptDraft>;
/** @property token of the draft that this one replaces */
export const savedDraft = z.strictObject({ ...keptDraft.shape, token: draftToken.optional() });
export type SavedDraft = z.infer<typeof savedDraft>;
/** The token opens the draft for 30 days; whoever keeps it, keeps the draft. */
export const draftReceipt = z.object({ token: draftToken, keptUntil: moment });
export type DraftReceipt = z.infer<typeof draftReceipt>;
export const draftQuestion = z.strictObject({ token: draftToken });

const monthly = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  received: z.int(),
  decided: z.int(),
  decidedInTime: z.int(),
  averageWorkingDays: z.number().nullable(),
  ratings: z.array(z.int()).length(5).describe('how many of each grade, from 1 to 5'),
});
export const serviceFigures = z.object({
  asOf: moment,
  months: z.array(monthly),
  guides: z.array(monthly.omit({ month: true }).extend({ guide: documentId, title: z.string() })),
});
export type ServiceFigures = z.infer<typeof serviceFigures>;
