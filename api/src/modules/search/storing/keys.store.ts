import type { DocumentType } from '@minzong/content-types';
import type { Kysely, Transaction } from 'kysely';
import { hash } from 'node:crypto';
import { keepStatement } from '../../../database/kept-statement';
import type { SearchKeyRow, Tables } from '../../../database/schema';
import { documentNumberKeys } from '../analysis/document-numbers';
import { titleKey } from '../analysis/title-keys';
import type { SearchDocument } from '../documents/search-document';

const HASH_LENGTH = 32;
const hashed = (kind: SearchKeyRow['kind'], value: string): string =>
  hash('sha256', `${kind}:${value}`, 'base64url').slice(0, HASH_LENGTH);

const keysOf = ({ head }: SearchDocument): Pick<SearchKeyRow, 'value' | 'kind'>[] => {
  const titles = [head.title, ...head.otherTitles, ...head.names].map(titleKey);
  const numbers = head.names.flatMap(documentNumberKeys);
  return [
    ...titles.flatMap((title) =>
      title === '' ? [] : [{ kind: 'title' as const, value: hashed('title', title) }],
    ),
    ...numbers.map((number) => ({ kind: 'number' as const, value: hashed('number', number) })),
  ];
};

/** Keeps what a document is looked up by: its titles in every language, its other names, its 文号. */
export const replaceKeys = async (
  trx: Transaction<Tables>,
  { type, id }: { type: DocumentType; id: string },
  documents: readonly SearchDocument[],
): Promise<void> => {
  await trx.deleteFrom('search_keys').where('type', '=', type).where('id', '=', id).execute();
  const keys = documents.flatMap(keysOf);
  const distinct = [...new Map(keys.map((key) => [key.value, { ...key, type, id }])).values()];
  if (distinct.length > 0) await trx.insertInto('search_keys').values(distinct).execute();
};

export interface LookedUp {
  type: string;
  id: string;
  kind: SearchKeyRow['kind'];
}

const MOST_LOOKED_UP = 50;

const selectByValues = keepStatement<LookedUp>((db, count) =>
  db
    .selectFrom('search_keys')
    .select(['type', 'id', 'kind'])
    .where('value', 'in', new Array<string>(count).fill(''))
    .limit(MOST_LOOKED_UP),
);

/** Documents that are called exactly so, or whose 文号 it is. */
export const lookUp = async (
  db: Kysely<Tables>,
  title: string,
  numbers: readonly string[],
): Promise<LookedUp[]> => {
  const values = [
    ...(title === '' ? [] : [hashed('title', title)]),
    ...numbers.map((number) => hashed('number', number)),
  ];
  return values.length === 0 ? [] : await selectByValues(db, values);
};
