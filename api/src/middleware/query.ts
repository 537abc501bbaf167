import type { Context } from 'koa';
import { z } from 'zod';
import { AppError, type Fault } from '../errors';
import { problemLanguage, type ProblemLanguage } from './problem-texts';

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const NUMBERS = new Set(['page', 'pageSize', 'year']);

/** What is wrong with a parameter before zod sees it, in the language of the reader. */
const FAULT_TEXTS = {
  encoding: { 'zh-CN': '不是有效的 UTF-8 百分号编码', en: 'not percent-encoded UTF-8' },
  control: { 'zh-CN': '含有控制字符', en: 'contains control characters' },
  number: { 'zh-CN': '须为正整数，如 1', en: 'must be a whole number in digits, e.g. 1' },
  repeated: { 'zh-CN': '参数重复', en: 'given more than once' },
  allowed: { 'zh-CN': '可用的参数：', en: 'allowed: ' },
} as const satisfies Record<string, Record<ProblemLanguage, string>>;

type Say = (fault: keyof typeof FAULT_TEXTS) => string;

const languageOf = (context: Context): ProblemLanguage =>
  problemLanguage(context.acceptsLanguages('zh-CN', 'zh', 'en'));

const refuse = (errors: Fault[]): AppError => new AppError('invalid', 'query-invalid', { errors });

const decode = (text: string, name: string, say: Say): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refuse([{ path: name, message: say('encoding') }]);
  }
};

const checkValue = (name: string, value: string, say: Say): void => {
  if (CONTROL.test(value)) throw refuse([{ path: name, message: say('control') }]);
  if (NUMBERS.has(name) && !/^[1-9]\d{0,8}$/.test(value))
    throw refuse([{ path: name, message: say('number') }]);
};

/** Splits a query string; a parameter given twice is refused (ASVS 15.3.7). */
const splitQuery = (querystring: string, say: Say): Map<string, string> => {
  const values = new Map<string, string>();
  for (const pair of querystring.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at === -1 ? pair : pair.slice(0, at), 'query', say).slice(0, 100);
    const value = at === -1 ? '' : decode(pair.slice(at + 1), name, say);
    if (values.has(name)) throw refuse([{ path: name, message: say('repeated') }]);
    checkValue(name, value, say);
    values.set(name, value);
  }
  return values;
};

/** zod's own messages in the language of the reader. */
export const messagesFor = (context: Context): { error: z.core.$ZodErrorMap } => {
  const words = languageOf(context) === 'en' ? z.locales.en() : z.locales.zhCN();
  return { error: words.localeError };
};

/** Faults with the path of each, e.g. `document.body.0.children`. */
export const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.slice(0, 50).flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      message: issue.message,
    }));
  });

/**
 * The query of a request, checked against the contract.
 * @throws {AppError} invalid, naming each parameter and the parameters that are allowed
 */
export const parseQuery = <S extends z.ZodObject>(context: Context, schema: S): z.output<S> => {
  const language = languageOf(context);
  const say: Say = (fault) => FAULT_TEXTS[fault][language];
  const values = Object.fromEntries(splitQuery(context.querystring, say));
  const parsed = schema.safeParse(values, messagesFor(context));
  if (parsed.success) return parsed.data;
  const allowed = Object.keys(schema.shape).join(', ');
  throw refuse([
    ...faultsOf(parsed.error),
    { path: '', message: `${say('allowed')}${allowed === '' ? '—' : allowed}` },
  ]);
};
