import { SEARCH_QUERY_LIMIT } from '@minzong/api-contract';
import { DEFAULT_LOCALE, documentId, documentType, locale } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { MOST_RULES, RULE_KINDS } from './rule';
import { tidied } from './same-words';

/** Enough for 5,000 groups of several words. */
const LONGEST_FILE = 2_000_000;
const LONGEST_WORD = 100;

const wordList = (least: number, most: number, what: string) =>
  z
    .array(z.string(), { error: `请填写${what}` })
    .transform(tidied)
    .pipe(
      z
        .array(z.string().max(LONGEST_WORD, `一个词最多 ${String(LONGEST_WORD)} 个字`))
        .min(least, least === 1 ? `请填写${what}` : `${what}至少要填 ${String(least)} 个`)
        .max(most, `${what}最多 ${String(most)} 个`),
    );

const draft = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('synonym'),
      content: z.object({
        kind: z.enum(['equivalent', 'narrower'], '请选择词与词的关系'),
        words: wordList(2, 20, '词'),
      }),
    }),
    z.object({
      kind: z.literal('best-bet'),
      content: z.object({
        queries: wordList(1, 50, '检索词'),
        documents: z
          .array(z.object({ type: documentType, id: documentId }), '请选择推荐的内容')
          .min(1, '请选择推荐的内容')
          .max(5, '最多推荐 5 篇'),
      }),
    }),
    z.object({
      kind: z.literal('denied'),
      content: z.object({
        words: z
          .string('请填写要禁用的词')
          .trim()
          .min(1, '请填写要禁用的词')
          .max(LONGEST_WORD, `一个词最多 ${String(LONGEST_WORD)} 个字`),
      }),
    }),
  ],
  '不认识的设置，请刷新页面',
);

const confirmed = z.boolean().default(false);
const kind = z.enum(RULE_KINDS, '不认识的设置，请刷新页面');
const ids = z.array(z.int().positive()).min(1).max(MOST_RULES.synonym);

const text = (longest: number) => z.string().trim().max(longest, '太长了').default('');

const SHAPES = {
  add: z.object({ draft, confirmed }),
  change: z.object({ draft, confirmed, changedAt: z.number() }),
  remove: z.object({ ids }),
  list: z.object({
    kind,
    q: text(LONGEST_WORD),
    page: z.coerce.number().pipe(z.int().positive()).default(1),
  }),
  csv: z.object({ kind }),
  import: z.object({ kind, text: z.string().max(LONGEST_FILE, '文件太大，请分成几份'), confirmed }),
  log: z.object({ days: z.enum(['7', '30', '90']).default('30').transform(Number) }),
  tryOut: z.object({
    q: z.string().trim().min(1, '请输入要试的词').max(SEARCH_QUERY_LIMIT, '最多 200 个字'),
    locale: locale.default(DEFAULT_LOCALE),
  }),
  documents: z.object({ q: text(LONGEST_WORD) }),
} as const;

/**
 * What a request of the search pages asks for.
 * @throws ValidationError in Chinese, every fault once
 */
export const readRequest = <K extends keyof typeof SHAPES>(
  name: K,
  value: unknown,
): z.output<(typeof SHAPES)[K]> => {
  const parsed = SHAPES[name].safeParse(value ?? {});
  if (parsed.success) return parsed.data as z.output<(typeof SHAPES)[K]>;
  const faults = [...new Set(parsed.error.issues.map(({ message }) => message))];
  throw new errors.ValidationError(faults.join('；'), { faults });
};
