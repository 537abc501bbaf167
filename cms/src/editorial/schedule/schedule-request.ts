import { DOCUMENT_TYPES, locale as localeSchema } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { DocumentKey } from '../../publishing/outbox-table';

const withdrawal = z.strictObject({
  kind: z.enum(['error', 'replaced', 'shown']),
  reason: z.string().max(5000),
  successor: z
    .strictObject({ type: z.enum(DOCUMENT_TYPES), documentId: z.string().min(1).max(40) })
    .optional(),
});

/** Why and how a document is to be withdrawn, see the withdrawal folder. */
export type Withdrawal = z.infer<typeof withdrawal>;

const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const request = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('publish'), at: moment }),
  z.strictObject({ action: z.literal('withdraw'), at: moment, withdrawal }),
]);

/** What is asked for; `at` in milliseconds since the epoch. */
export type ScheduleRequest = z.infer<typeof request>;

const WORDS: Record<string, string> = {
  action: '请选择定时发布或定时撤下',
  at: '请给出日期和时间',
  withdrawal: '请选择撤下方式，并写明原因',
};

/** @throws ValidationError in Chinese, saying what is missing */
export const readScheduleRequest = (body: unknown): ScheduleRequest => {
  const parsed = request.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'action');
  throw new errors.ValidationError(WORDS[field] ?? '定时内容填写有误，请刷新页面后重试');
};

const key = z.object({
  type: z.enum(DOCUMENT_TYPES),
  documentId: z.string().min(1).max(40),
  locale: localeSchema,
});

/** @throws ValidationError unless the query names one document in one language */
export const readDocumentKey = (query: Record<string, unknown>): DocumentKey => {
  const parsed = key.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new errors.ValidationError('没有这种内容或语言，请从内容页面重新打开');
};
