import { locale, moment, sentence, text } from '@minzong/content-types';
import { z } from 'zod';
import { isReceiptNumber } from './receipt-number';

/**
 * What people tell the body that runs the site: corrections (我为政府网站找错) and messages (联系我们).
 * They come in by the public address, are fetched by the cms through its signed door, and their
 * outcome travels back the same way (decision 0026).
 */
export const REPORT_PATHS = {
  /** POST {@link newReport} → 201 {@link reportReceipt} */
  public: '/v1/reports',
  /** POST {@link reportQuestion} → {@link reportState}; the code belongs in no address */
  state: '/v1/reports/state',
  /** signed: GET → {@link waitingReports}; POST {@link reportAcknowledgement} */
  door: '/publishing/reports',
  /** signed: PUT {@link reportProgress} at `/<number>` */
  progress: '/publishing/report-progress',
} as const;

export const LONGEST_REPORT = 5000;
export const LONGEST_SUBJECT = 100;
export const LONGEST_PAGE = 500;
export const LONGEST_CONTACT_NAME = 50;

/** Within how many working days the public is told that it will be answered, by kind. */
export const ANSWER_WORKING_DAYS = { correction: 3, message: 15 } as const;

export const reportKind = z.enum(['correction', 'message']);
export type ReportKind = z.infer<typeof reportKind>;

/** What is wrong with a page. */
export const pageFault = z.enum(['wording', 'broken-link', 'outdated', 'accessibility', 'other']);
export type PageFault = z.infer<typeof pageFault>;

const words = (longest: number) => text.refine((value) => value.length <= longest);

/** Digits with whatever people write between them: `0833-2345678 转 801`, `+86 138…`. */
export const telephone = words(40).regex(/^\+?(?:[^\d\n]{0,4}\d){5,20}$/);
export const electronicMail = words(254).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);

/** How somebody can be reached; nothing of it is needed for a correction. */
export const reportContact = z.strictObject({
  name: words(LONGEST_CONTACT_NAME).default(''),
  telephone: z.union([z.literal(''), telephone]).default(''),
  email: z.union([z.literal(''), electronicMail]).default(''),
});
export type ReportContact = z.infer<typeof reportContact>;

const common = {
  key: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('made with the form: the same report sent twice with one key is one report'),
  locale: locale.describe('of the page on which it was written'),
  text: sentence(LONGEST_REPORT),
  contact: reportContact,
  suspect: z
    .boolean()
    .default(false)
    .describe('looks as if a machine had filled it in; it is taken all the same'),
};

export const newReport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('correction'),
    ...common,
    fault: pageFault,
    page: words(LONGEST_PAGE).describe('address or title of the page; empty for the whole site'),
    suggestion: words(LONGEST_REPORT).describe('how it should be; may be empty'),
  }),
  z
    .strictObject({ kind: z.literal('message'), ...common, subject: sentence(LONGEST_SUBJECT) })
    .refine(({ contact }) => contact.telephone !== '' || contact.email !== '', {
      path: ['contact'],
      message: '请留下电话或电子邮箱，以便答复',
    }),
]);
export type NewReport = z.infer<typeof newReport>;

export const receiptNumber = z.string().refine(isReceiptNumber);
export const queryCode = z.string().regex(/^\d{8}$/);

/** Number and code together open the state of a report, and nothing else does. */
export const reportReceipt = z.object({
  number: receiptNumber,
  code: queryCode,
  receivedAt: moment,
});
export type ReportReceipt = z.infer<typeof reportReceipt>;

export const reportQuestion = z.strictObject({ number: receiptNumber, code: queryCode });
export type ReportQuestion = z.infer<typeof reportQuestion>;

export const reportStage = z.enum(['received', 'in-progress', 'answered', 'closed']);
export type ReportStage = z.infer<typeof reportStage>;

/** With what a report was closed. */
export const reportOutcome = z.enum([
  'corrected',
  'no-fault',
  'answered',
  'passed-on',
  'duplicate',
  'invalid',
]);
export type ReportOutcome = z.infer<typeof reportOutcome>;

/** The outcomes that a kind of report may have. */
export const OUTCOMES_OF = {
  correction: ['corrected', 'no-fault', 'passed-on', 'duplicate', 'invalid'],
  message: ['answered', 'passed-on', 'duplicate', 'invalid'],
} as const satisfies Record<ReportKind, readonly ReportOutcome[]>;

const handled = {
  stage: reportStage,
  answer: words(LONGEST_REPORT).describe('in the words of the desk; may be empty'),
  outcome: reportOutcome.nullable(),
  at: moment.describe('when it came to this'),
};

/** What the desk has made of a report. A higher revision takes the place of a lower one. */
export const reportProgress = z.strictObject({ ...handled, revision: z.int().positive() });
export type ReportProgress = z.infer<typeof reportProgress>;

/** What somebody who holds number and code is told. */
export const reportState = z.object({ kind: reportKind, receivedAt: moment, ...handled });
export type ReportState = z.infer<typeof reportState>;

/** Reports that the cms has not acknowledged yet, oldest first. */
export const waitingReports = z.object({
  reports: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      number: receiptNumber,
      receivedAt: moment,
      report: newReport,
    }),
  ),
});
export type WaitingReport = z.infer<typeof waitingReports>['reports'][number];

export const reportAcknowledgement = z.strictObject({
  ids: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(100),
});
