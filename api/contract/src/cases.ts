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
import { CASE_STAGES, OFFICIAL_ACTS, type CaseAct } from './case-steps';
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
  /** POST {@link keptDraft} → 201 {@link draftReceipt}; POST `/open` {@link draftQuestion} → {@link keptDraft} */
  drafts: '/v1/case-drafts',
  /** signed, for the desk: GET `?stage=&assignee=&page=` → {@link deskCaseList} */
  desk: '/publishing/cases',
} as const;

const random = z.string().regex(/^[0-9a-f]{32}$/);
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
  form: serviceForm.and(z.object({ materials: serviceGuide.shape.materials })),
});
export type ServedForm = z.infer<typeof servedForm>;

export const newCase = z.strictObject({
  key: random.describe('made with the form: what is sent twice with one key is one case'),
  guide: documentId,
  version: formVersion,
  locale: locale.describe('of the page on which it was written, and of the answers to it'),
  answers,
});
export type NewCase = z.infer<typeof newCase>;

const deadline = z.object({
  day,
  isAnnounced: z.boolean().describe('false: the holidays of that year are not known yet'),
  basis: z.enum(['acceptance', 'promised', 'statutory', 'correction']),
});
export type CaseDeadline = z.infer<typeof deadline>;

export const caseReceipt = z.object({
  number: receiptNumber,
  code: queryCode,
  receivedAt: moment,
  due: deadline.nullable(),
});
export type CaseReceipt = z.infer<typeof caseReceipt>;

export const caseQuestion = z.strictObject({ number: receiptNumber, code: queryCode });
export type CaseQuestion = z.infer<typeof caseQuestion>;

export const caseStage = z.enum(CASE_STAGES);

/** 准予、不予、不予受理、已答复、已录取、候补、已收录、逾期未补正 */
export const caseOutcome = z.enum([
  'approved',
  'refused',
  'not-accepted',
  'answered',
  'enrolled',
  'waiting-list',
  'collected',
  'lapsed',
]);
export type CaseOutcome = z.infer<typeof caseOutcome>;

const fileName = sentence(255);

export const caseFile = z.object({
  id: random,
  name: fileName,
  mime: z.enum([
    'image/jpeg',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]),
  sizeBytes: z.int().positive(),
});
export type CaseFile = z.infer<typeof caseFile>;

const caseStep = z.object({
  act: z.string().transform((act) => act as CaseAct),
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

const booking = z.strictObject({
  place: fieldKey,
  day,
  time: z.string().regex(/^\d\d:\d\d$/),
});
export type Booking = z.infer<typeof booking>;

export const correctionItem = z.strictObject({ key: fieldKey, reason: sentence(500) });

/** What somebody who holds number and code is told. */
export const caseState = z.object({
  number: receiptNumber,
  guide: documentId,
  title: z.string(),
  locale,
  stage: caseStage,
  outcome: caseOutcome.nullable(),
  receivedAt: moment,
  due: deadline.nullable(),
  isOverdue: z.boolean(),
  steps: z.array(caseStep).describe('oldest first'),
  correction: z.object({ until: day, items: z.array(correctionItem) }).nullable(),
  booking: booking.nullable(),
  openTimes: z.array(booking.extend({ left: z.int() })).describe('that can be booked now'),
  answer: z.string(),
  result: caseFile.nullable(),
  mayWithdraw: z.boolean(),
  mayRate: z.boolean(),
  rating: rating.nullable(),
});
export type CaseState = z.infer<typeof caseState>;

export const ownCase = z.object({ form: servedForm, answers, files: z.array(caseFile) });
export type OwnCase = z.infer<typeof ownCase>;

const opened = { ...caseQuestion.shape, key: random.describe('a repeated act is one act') };

export const personActRequest = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('correct'), ...opened, answers }),
  z.strictObject({ act: z.literal('withdraw'), ...opened }),
  z.strictObject({ act: z.literal('book'), ...opened, booking }),
  z.strictObject({ act: z.literal('rate'), ...opened, rating }),
]);
export type PersonActRequest = z.infer<typeof personActRequest>;

export const caseFileQuestion = z.strictObject({ ...caseQuestion.shape, file: random });
export type CaseFileQuestion = z.infer<typeof caseFileQuestion>;

export const erasureRequest = z.strictObject({
  ...caseQuestion.shape,
  confirm: z.literal('delete-my-case'),
});

export const registerQuestion = z.strictObject({
  guide: documentId,
  version: formVersion,
  answers,
});
/** Nothing but whether it is so: a register must not be read by asking. */
export const registerAnswer = z.object({ isMatch: z.boolean() });

export const keptDraft = z.strictObject({
  guide: documentId,
  version: formVersion,
  locale,
  answers,
});
export type KeptDraft = z.infer<typeof keptDraft>;
/** The token opens the draft for 30 days; whoever keeps it, keeps the draft. */
export const draftReceipt = z.object({ token: z.string().regex(/^[\w-]{43}$/), keptUntil: moment });
export const draftQuestion = z.strictObject({ token: draftReceipt.shape.token });

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
  due: deadline.nullable(),
  isOverdue: z.boolean(),
  escalated: z.boolean(),
  assignee: official.nullable(),
  proposer: official.nullable().describe('who proposed; another must decide'),
});
export type DeskCase = z.infer<typeof deskCase>;
export const deskCaseList = z.object({ cases: z.array(deskCase), total: z.int(), page: z.int() });

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
});
export type DeskCaseWhole = z.infer<typeof deskCaseWhole>;

/** POST at `/<number>/acts` → {@link deskCase}; 409 when the revision is not the newest. */
export const officialActRequest = z.strictObject({
  act: z.enum(OFFICIAL_ACTS),
  key: random,
  official,
  revision: z.int().positive().describe('of the case as the official saw it'),
  words: text.max(5000).default('').describe('to the person'),
  reason: text.max(1000).default('').describe('for the file'),
  assignee: official.optional(),
  outcome: caseOutcome.optional(),
  corrections: z.array(correctionItem).max(100).optional(),
  extraWorkingDays: z.int().min(1).max(60).optional(),
  result: random.optional().describe('a file uploaded by the desk'),
});
export type OfficialActRequest = z.infer<typeof officialActRequest>;
