import { documentType, href, type DocumentType } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { LinkFilter } from './link-list';

const FILTERS = [
  ...(['attention', 'broken', 'dead', 'recheck', 'unsure', 'refused'] as const),
  ...(['moved', 'ok', 'unchecked', 'ignored', 'all'] as const),
] satisfies LinkFilter[];

const listQuery = z.object({
  filter: z.enum(FILTERS).default('attention'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

const checkRequest = z.union([
  z.strictObject({ ids: z.array(z.int().positive()).min(1).max(1000) }),
  z.strictObject({ type: documentType, documentId: z.string().max(40) }),
  z.strictObject({}),
]);

const address = z
  .string('请填写网址')
  .trim()
  .min(1, '请填写网址')
  .pipe(href)
  .refine((value) => /^(?:https?:\/\/|\/)/i.test(value), '新网址须以 https://、http:// 或 / 开头')
  .refine((value) => value.startsWith('/') || URL.canParse(value), '网址写法无效');

const replaceRequest = z
  .strictObject({ from: z.string('请选择要替换的链接').min(1).max(2000), to: address })
  .refine(({ from, to }) => from !== to, '新旧网址相同');

const ignoreRequest = z.strictObject({
  reason: z.string('请写明原因').trim().min(2, '请写明原因').max(300, '原因不超过 300 字'),
});

const parsed = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  throw new errors.ValidationError(result.error.issues[0]?.message ?? '请求无效');
};

export const readListQuery = (value: unknown): { filter: LinkFilter; page: number } =>
  parsed(listQuery, value);
export const readCheckRequest = (
  value: unknown,
): { ids?: number[]; type?: DocumentType; documentId?: string } => parsed(checkRequest, value);
export const readReplaceRequest = (value: unknown): { from: string; to: string } =>
  parsed(replaceRequest, value);
export const readIgnoreRequest = (value: unknown): { reason: string } =>
  parsed(ignoreRequest, value);
