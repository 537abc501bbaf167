import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../../document-uid';
import { publishedRowsOf, type Row } from '../../publishing/published-rows';
import { publishingOf } from '../../publishing/publishing';
import { inTransaction } from '../../publishing/transaction';
import type { WithdrawalNote } from '../../publishing/withdrawal-note';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { actUnder } from '../authority';
import { checkReason, checkSuccessor, type Successor } from './withdrawal-rules';

export interface WithdrawalRequest {
  type: DocumentType;
  documentId: string;
  /** one language; without it every language that is published */
  locale?: Locale | undefined;
  kind: WithdrawalNote['kind'];
  /** shown to the public, 5 to 500 characters */
  reason: string;
  successor?: Successor | undefined;
  actor: Actor;
}

interface Documents {
  unpublish(parameters: { documentId: string; locale: Locale }): Promise<unknown>;
}

/** @throws NotFoundError when nothing is published there */
export const publishedIn = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: Pick<WithdrawalRequest, 'type' | 'documentId' | 'locale'>,
): Promise<[Row, ...Row[]]> => {
  const rows = await publishedRowsOf(strapi, type, documentId);
  const [first, ...others] = rows.filter((row) => locale === undefined || row.locale === locale);
  if (first === undefined)
    throw new errors.NotFoundError('这篇内容没有发布，不能撤下；如要删除草稿，请使用“删除”');
  return [first, ...others];
};

const withdrawOne = async (
  strapi: Core.Strapi,
  { type, documentId, kind, actor }: WithdrawalRequest,
  row: Row,
  note: WithdrawalNote,
): Promise<void> => {
  const { locale } = row;
  await publishingOf(strapi).parts.outbox.bump({ type, documentId, locale }, { withdrawal: note });
  const documents = strapi.documents(uidOf(type)) as unknown as Documents;
  if (kind !== 'shown')
    await actUnder({ kind: 'withdrawal', type, documentId }, () =>
      documents.unpublish({ documentId, locale }),
    );
  await record(strapi, {
    actor,
    action: 'withdraw',
    type,
    documentId,
    locale,
    title: typeof row['title'] === 'string' ? row['title'] : '',
    reason: note.reason,
    facts: { kind, ...(note.successor === undefined ? {} : { successor: note.successor }) },
  });
};

/**
 * Withdraws what is published of a document, in one language or in all: published in error (410
 * with the reason), replaced (readers are led to the successor), or shown for reference only. The
 * note for the public, the act and its record stand or fall together.
 * @throws ValidationError for a reason or successor that will not do, NotFoundError when nothing is
 * published
 */
export const withdraw = (strapi: Core.Strapi, request: WithdrawalRequest): Promise<void> =>
  inTransaction(strapi, async () => {
    const reason = checkReason(request.reason);
    const rows = await publishedIn(strapi, request);
    const successor = await checkSuccessor(strapi, request);
    const note: WithdrawalNote = {
      kind: request.kind,
      reason,
      at: Date.now(),
      ...(successor === undefined ? {} : { successor }),
    };
    for (const row of rows) await withdrawOne(strapi, request, row, note);
  });
