import {
  LOCALES,
  locale,
  moment,
  publishedDocument,
  sentence,
  text,
  type DocumentType,
  type Locale,
} from '@minzong/content-types';
import { z } from 'zod';
import type { ListItem, ServedDocument } from './served-document';

/**
 * Previews never go through the public store. The cms brings them by its signed door; they are read
 * at `/v1/previews/<id>?expires=…&signature=…` and nowhere else (decision 0016).
 */
export const PREVIEW_PATHS = {
  /** signed: PUT {@link previewUpload} at `/<id>`; POST {} at `/<id>/revocation` */
  door: '/publishing/previews',
  /** signed: GET → {@link waitingReplies}; POST {@link replyAcknowledgement} */
  replies: '/publishing/fact-check-replies',
  /** GET at `/<id>`, `/<id>/media/<file>`; POST {@link factCheckReply} at `/<id>/replies` */
  public: '/v1/previews',
} as const;

export const LONGEST_FACT_CHECK_DAYS = 30;
export const MOST_QUESTIONS = 20;
export const LONGEST_REMARK = 2000;
export const LONGEST_OVERALL = 5000;
export const LONGEST_NAME = 50;

/** 128 random bits in hex. */
export const previewId = z.string().regex(/^[0-9a-f]{32}$/);

export const previewKind = z.enum(['preview', 'fact-check']);
export type PreviewKind = z.infer<typeof previewKind>;

export const factCheckQuestions = z.strictObject({
  expert: sentence(LONGEST_NAME),
  questions: z.array(sentence(500)).min(1).max(MOST_QUESTIONS),
});
export type FactCheckQuestions = z.infer<typeof factCheckQuestions>;

/** One document as its drafts stand, in every language that can be shown. */
export const previewUpload = z
  .strictObject({
    kind: previewKind,
    expiresAt: moment,
    /** number of the revision that is shown; null when what is shown is not saved */
    revision: z.int().positive().nullable(),
    locale: locale.describe('the language that is shown first'),
    documents: z.array(publishedDocument).min(1).max(LOCALES.length),
    factCheck: factCheckQuestions.optional(),
  })
  .refine(({ kind, factCheck }) => (kind === 'fact-check') === (factCheck !== undefined), {
    path: ['factCheck'],
    message: 'belongs to a fact check, and every fact check has it',
  })
  .refine(({ documents, locale: first }) => documents.some((one) => one.locale === first), {
    path: ['documents'],
    message: 'lack the language that is shown first',
  })
  .refine(
    ({ documents }) => new Set(documents.map((one) => one.locale)).size === documents.length,
    { path: ['documents'], message: 'name a language twice' },
  );
export type PreviewUpload = z.infer<typeof previewUpload>;

export const previewQuery = z.strictObject({
  expires: z
    .string()
    .regex(/^\d{10,11}$/)
    .transform(Number),
  signature: z.string().regex(/^[\w-]{43}$/),
  locale: locale.optional(),
});

/** A preview as it is read: one language of it, drawn like the published document would be. */
export interface ServedPreview {
  kind: PreviewKind;
  expiresAt: string;
  revision: number | null;
  locale: Locale;
  /** the languages that this preview has */
  locales: Locale[];
  document: ServedDocument<DocumentType>;
  /** as in a list */
  item: ListItem<DocumentType>;
  factCheck: FactCheckQuestions | null;
}

/** What an expert says of one question. */
export const verdict = z.enum(['correct', 'wrong', 'unsure']);
export type Verdict = z.infer<typeof verdict>;

const remark = (maximum: number) => text.refine((value) => value.length <= maximum);

/** An expert's reply. Its id is made with the form, so that a form sent twice is one reply. */
export const factCheckReply = z.strictObject({
  id: previewId,
  name: sentence(LONGEST_NAME),
  overall: remark(LONGEST_OVERALL),
  answers: z
    .array(z.strictObject({ verdict, remark: remark(LONGEST_REMARK) }))
    .min(1)
    .max(MOST_QUESTIONS),
});
export type FactCheckReply = z.infer<typeof factCheckReply>;

/** Replies that the cms has not acknowledged yet, oldest first. */
export const waitingReplies = z.object({
  replies: z.array(factCheckReply.extend({ previewId, receivedAt: moment })),
});
export type WaitingReply = z.infer<typeof waitingReplies>['replies'][number];

export const replyAcknowledgement = z.strictObject({ ids: z.array(previewId).min(1).max(100) });
