import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { publishedRowsOf } from '../../publishing/published-rows';
import { publishingOf } from '../../publishing/publishing';
import { inTransaction } from '../../publishing/transaction';
import { withdrawalOf, type WithdrawalNote } from '../../publishing/withdrawal-note';
import type { Actor } from '../actor';
import { record } from '../audit/audit';

interface Which {
  type: DocumentType;
  documentId: string;
  locale?: Locale | undefined;
}

/** What is withdrawn of a document, one entry a language. */
export interface WithdrawalState extends WithdrawalNote {
  locale: Locale;
  /** still readable, with a banner */
  published: boolean;
}

/** How the languages of a document were withdrawn; empty when none is. */
export const withdrawalsOf = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: Which,
): Promise<WithdrawalState[]> => {
  const rows = await publishingOf(strapi).parts.outbox.rowsOf(type, documentId);
  const published = await publishedRowsOf(strapi, type, documentId);
  return rows.flatMap((row) => {
    const note = withdrawalOf(row);
    if (note === undefined || (locale !== undefined && row.locale !== locale)) return [];
    return [
      {
        ...note,
        locale: row.locale,
        published: published.some((one) => one.locale === row.locale),
      },
    ];
  });
};

/**
 * Makes a document that is shown for reference only current again. What is gone altogether comes
 * back by being published again, after its reviews.
 * @throws ApplicationError when there is nothing to cancel
 */
export const cancelWithdrawal = (
  strapi: Core.Strapi,
  which: Which & { actor: Actor },
): Promise<void> =>
  inTransaction(strapi, async () => {
    const { type, documentId, actor } = which;
    const shown = (await withdrawalsOf(strapi, which)).filter(
      ({ kind, published }) => kind === 'shown' && published,
    );
    if (shown.length === 0)
      throw new errors.ApplicationError(
        '这篇内容没有“撤下留存”的标注；已撤下的内容请修改后重新送审发布',
      );
    for (const { locale, reason } of shown) {
      const key = { type, documentId, locale };
      await publishingOf(strapi).parts.outbox.bump(key, { withdrawal: null });
      const [row] = (await publishedRowsOf(strapi, type, documentId)).filter(
        (candidate) => candidate.locale === locale,
      );
      const title = typeof row?.['title'] === 'string' ? row['title'] : '';
      await record(strapi, { actor, action: 'withdraw.cancel', ...key, title, facts: { reason } });
    }
  });
