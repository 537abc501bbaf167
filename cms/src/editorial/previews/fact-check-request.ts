import { LONGEST_FACT_CHECK_DAYS, LONGEST_NAME, MOST_QUESTIONS } from '@minzong/api-contract';
import { text } from '@minzong/content-types';
import { z } from 'zod';
import { refuse } from '../../publishing/refusal';

const LONGEST_QUESTION = 500;

const line = (name: string, maximum: number) =>
  text
    .trim()
    .min(1, `请填写${name}`)
    .max(maximum, `${name}不能超过 ${String(maximum)} 个字`);

const DAYS = `有效天数须为 1 到 ${String(LONGEST_FACT_CHECK_DAYS)} 的整数`;

const request = z.strictObject({
  expert: line('专家姓名', LONGEST_NAME),
  questions: z
    .array(line('问题', LONGEST_QUESTION))
    .min(1, '请至少写一个问题')
    .max(MOST_QUESTIONS, `问题不能超过 ${String(MOST_QUESTIONS)} 个`),
  days: z.int(DAYS).min(1, DAYS).max(LONGEST_FACT_CHECK_DAYS, DAYS),
});

export type FactCheckRequest = z.infer<typeof request>;

/** @throws ValidationError naming each field, in Chinese */
export const readFactCheckRequest = (body: unknown): FactCheckRequest => {
  const parsed = request.safeParse(body, { error: z.locales.zhCN().localeError });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
  return refuse(faults[0]?.message ?? '填写有误', faults);
};
