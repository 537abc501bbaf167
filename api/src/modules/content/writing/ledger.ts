import type { LedgerEntry, LedgerPage } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { AppError } from '../../../errors';

const PAGE_ENTRIES = 1000;

const encodeCursor = (entry: { type: string; id: string; locale: string }): string =>
  `${entry.type}.${entry.id}.${entry.locale}`;

const decodeCursor = (cursor: string): [string, string, string] => {
  const match = /^([a-z-]{1,32})\.([a-z0-9]{10,40})\.([A-Za-z-]{2,8})$/.exec(cursor);
  const [, type, id, locale] = match ?? [];
  if (type === undefined || id === undefined || locale === undefined)
    throw new AppError('invalid', 'query-invalid', {
      errors: [{ path: 'after', message: 'must be the `next` of the page before' }],
    });
  return [type, id, locale];
};

/** What the store holds, in the order of its keys, a thousand entries at a time. */
export const readLedger = async (
  db: Kysely<Tables>,
  after: string | undefined,
): Promise<LedgerPage> => {
  let query = db
    .selectFrom('documents')
    .select(['type', 'id', 'locale', 'revision', 'state', 'digest'])
    .orderBy('type')
    .orderBy('id')
    .orderBy('locale')
    .limit(PAGE_ENTRIES + 1);
  if (after !== undefined) {
    const [type, id, locale] = decodeCursor(after);
    query = query.where((eb) =>
      eb(eb.refTuple('type', 'id', 'locale'), '>', eb.tuple(type, id, locale)),
    );
  }
  const rows = await query.execute();
  const entries: LedgerEntry[] = rows.slice(0, PAGE_ENTRIES).map((row) => ({
    ...row,
    type: row.type as DocumentType,
    locale: row.locale as Locale,
  }));
  const last = entries.at(-1);
  return {
    entries,
    next: rows.length > PAGE_ENTRIES && last !== undefined ? encodeCursor(last) : null,
  };
};
