import { documentType, locale } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DeskContext } from '../../admin-routes';
import type { SourceFile } from '../../importing/convert';
import type { Place } from './writing-rights';

const place = z.object({ type: documentType, locale });
const paste = place.extend({ html: z.string().min(1) });

const UNKNOWN_PLACE = '请求没有说明内容类型和语言，请刷新页面后重试';

/** Type and language that a request names. */
export const placeOf = (context: DeskContext): Place => {
  const parsed = place.safeParse(context.request.body);
  if (!parsed.success) throw new errors.ValidationError(UNKNOWN_PLACE);
  return parsed.data;
};

export const pasteOf = (context: DeskContext): Place & { html: string } => {
  const parsed = paste.safeParse(context.request.body);
  if (!parsed.success) throw new errors.ValidationError(UNKNOWN_PLACE);
  return parsed.data;
};

interface SentFile {
  filepath: string;
  originalFilename?: string | null;
}

const REMEDIES: Record<string, string> = {
  '.doc': '这是旧版 .doc 文件，请用 Word 或 WPS 打开后另存为 .docx 再拖入',
  '.wps': '这是 .wps 文件，请用 WPS 打开后另存为 .docx 再拖入',
};

/** The one Word file of a request; `.docm` is read as well, without its macros. */
export const wordFileOf = async (context: DeskContext): Promise<SourceFile> => {
  const sent = (context.request.files ?? {})['file'] as SentFile | SentFile[] | undefined;
  if (Array.isArray(sent)) throw new errors.ValidationError('请一次导入一个 Word 文件');
  if (sent === undefined) throw new errors.ValidationError('没有收到文件，请重新选择');
  const name = sent.originalFilename ?? '';
  const extension = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';
  if (extension !== '.docx' && extension !== '.docm')
    throw new errors.ValidationError(REMEDIES[extension] ?? '只能导入 Word 文件（.docx）');
  return { path: name.replace(/\.docm$/i, '.docx'), bytes: await readFile(sent.filepath) };
};
