import { documentType, documentId, locale } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';

export const REVIEW_ACTIONS = [
  'submit',
  'recall',
  'approve',
  'send-back',
  'publish',
  'emergency',
] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

const words = z.string().trim().max(2000, '最多 2000 字').default('');

/** What an act of the review may carry. */
export const reviewRequest = z.strictObject({
  revision: z.int('请刷新页面后再操作').positive(),
  /** the stage that the person means to judge; another one now is a conflict */
  stage: z.enum(['first', 'second', 'final']).optional(),
  comment: words,
  comments: z
    .array(
      z.strictObject({
        field: z.string().max(200),
        text: z.string().trim().min(1, '意见不能为空').max(2000, '最多 2000 字'),
      }),
    )
    .max(200)
    .default([]),
  reason: words,
  publish: z.boolean().default(false),
});
export type ReviewRequest = z.infer<typeof reviewRequest>;

export const documentAddress = z.object({ type: documentType, documentId, locale });

export const bulkRequest = z.strictObject({
  action: z.enum(REVIEW_ACTIONS),
  items: z
    .array(
      z.strictObject({
        type: documentType,
        documentId,
        locale,
        revision: z.int().positive(),
      }),
    )
    .min(1)
    .max(100, '一次最多处理 100 篇'),
  comment: words,
  reason: words,
  publish: z.boolean().default(false),
});

/** @throws ValidationError in Chinese naming what is wrong */
export const parsed = <T extends z.ZodType>(schema: T, value: unknown): z.infer<T> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new errors.ValidationError(
    `请求不正确：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
  );
};
