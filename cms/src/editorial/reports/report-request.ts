import { LONGEST_REPORT, reportOutcome } from '@minzong/api-contract';
import { text } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { DeskContext } from '../../admin-routes';

const words = (longest: number, name: string) =>
  text
    .transform((value) => value.trim())
    .refine((value) => value.length <= longest, `${name}不能超过 ${String(longest)} 个字`);

const version = z.int().positive();

export const handling = z.strictObject({
  version,
  assignee: words(100, '承办人'),
  note: words(LONGEST_REPORT, '办理记录'),
});
export type Handling = z.infer<typeof handling>;

export const answering = z.strictObject({
  version,
  answer: words(LONGEST_REPORT, '答复').refine((value) => value !== '', '请填写答复'),
});
export type Answering = z.infer<typeof answering>;

export const closing = z.strictObject({
  version,
  outcome: reportOutcome,
  answer: words(LONGEST_REPORT, '答复'),
});
export type Closing = z.infer<typeof closing>;

/** @throws ValidationError in words for the editor, with the field */
export const bodyOf = <S extends z.ZodType>(context: DeskContext, shape: S): z.output<S> => {
  const parsed = shape.safeParse(context.request.body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new errors.ValidationError(issue?.message ?? '填写有误，请检查后重试', {
    errors: parsed.error.issues.map(({ path, message }) => ({ path, message })),
  });
};
