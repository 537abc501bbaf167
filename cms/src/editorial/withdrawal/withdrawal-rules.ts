import { text, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publishedRowsOf } from '../../publishing/published-rows';
import { publishingOf } from '../../publishing/publishing';
import { refuse } from '../../publishing/refusal';
import {
  shownWithdrawal,
  withdrawalOf,
  type WithdrawalNote,
} from '../../publishing/withdrawal-note';

export interface Successor {
  type: DocumentType;
  documentId: string;
}

const MINIMUM_REASON = 5;
const MAXIMUM_REASON = 500;

const reasonSchema = z
  .string()
  .trim()
  .pipe(text)
  .pipe(z.string().min(MINIMUM_REASON).max(MAXIMUM_REASON));

const fault = (path: string, message: string): never => refuse(message, [{ path, message }]);

/** @throws ValidationError unless the public is told in 5 to 500 characters why */
export const checkReason = (reason: string): string => {
  const parsed = reasonSchema.safeParse(reason);
  return parsed.success
    ? parsed.data
    : fault('reason', '请写明撤下原因，5 至 500 字；原因会向公众显示');
};

/** Whether a chain of replacements leads from one document to another. */
const leadsTo = async (
  strapi: Core.Strapi,
  from: Successor,
  target: Successor,
): Promise<boolean> => {
  const { outbox } = publishingOf(strapi).parts;
  const seen = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const name = `${next.type} ${next.documentId}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (next.type === target.type && next.documentId === target.documentId) return true;
    for (const row of await outbox.rowsOf(next.type, next.documentId)) {
      const successor = withdrawalOf(row)?.successor;
      if (successor !== undefined) waiting.push(successor);
    }
  }
  return false;
};

/**
 * What is to take the place of a document: published and current, and not in a circle.
 * @returns undefined when the kind of withdrawal has none
 * @throws ValidationError in Chinese, at the field `successor`
 */
export const checkSuccessor = async (
  strapi: Core.Strapi,
  {
    type,
    documentId,
    kind,
    successor,
  }: {
    type: DocumentType;
    documentId: string;
    kind: WithdrawalNote['kind'];
    successor?: Successor | undefined;
  },
): Promise<Successor | undefined> => {
  if (kind !== 'replaced')
    return successor === undefined
      ? undefined
      : fault('successor', '只有“已被替代”才能指定替代内容，请改选撤下方式或去掉替代内容');
  if (successor === undefined) return fault('successor', '请选择替代它的内容');
  if (successor.type === type && successor.documentId === documentId)
    return fault('successor', '内容不能由它自己替代，请另选一篇');
  if (await leadsTo(strapi, successor, { type, documentId }))
    return fault('successor', '所选内容已由本篇替代，不能互相替代，请另选一篇');
  const published = await publishedRowsOf(strapi, successor.type, successor.documentId);
  if (published.length === 0) return fault('successor', '替代内容尚未发布，请先发布它，或另选一篇');
  const rows = await publishingOf(strapi).parts.outbox.rowsOf(successor.type, successor.documentId);
  if (rows.some((row) => shownWithdrawal(row) !== undefined))
    return fault('successor', '所选内容本身已撤下，仅供查阅，请另选一篇现行内容');
  return { type: successor.type, documentId: successor.documentId };
};
