import { z } from 'zod';

// C0 and C1 controls other than tab, line feed and carriage return never belong in public text.

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

const isCleanText = (value: string): boolean => value.isWellFormed() && !CONTROL.test(value);

/** Text that can be shown anywhere: well-formed Unicode without control characters. */
export const text = z.string().refine(isCleanText, {
  message: '含有无法显示的字符（控制字符或不完整的字符），请删除后再保存',
});

/** Text that says something: at least one visible character, at most `maximum` UTF-16 units. */
export const sentence = (maximum = 500) =>
  text
    .refine((value) => value.trim() !== '', { message: '不能为空' })
    .refine((value) => value.length <= maximum, { message: `不能超过 ${String(maximum)} 个字符` });

/** A calendar day as `YYYY-MM-DD`, without time or zone. */
export const day = z.iso.date();

/** A moment in UTC as ISO 8601, e.g. `2026-03-01T08:00:00.000Z`. */
export const moment = z.iso.datetime();

/** The part of a public address that names one document: lower-case Latin, digits and single hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只能使用小写字母、数字和连字符，如 zong-jiao-shi-wu')
  .max(120);
