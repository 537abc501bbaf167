import {
  BASIS_LINKS,
  LINK_TARGETS,
  REVERSE_LINKS,
  type DocumentType,
  type LinkName,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { RefreshRow, Tables } from '../../../database/schema';
import { textLinkName } from './text-links';

const REVERSIBLE = new Set<string>(REVERSE_LINKS.map(({ link }) => link));

const CHUNK_ROWS = 400;

/** Notes documents to be prepared again. Noting one twice is the same as once. */
export const noteForRefresh = async (
  trx: Transaction<Tables>,
  rows: RefreshRow[],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS)
    await trx
      .replaceInto('refresh')
      .values(rows.slice(start, start + CHUNK_ROWS))
      .execute();
};

/** Documents that show the title of this one in a link, or lead to it from their texts. */
export const documentsLinkingTo = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
): Promise<RefreshRow[]> => {
  const names = (Object.keys(LINK_TARGETS) as LinkName[]).filter(
    (name) => LINK_TARGETS[name] === type,
  );
  return await trx
    .selectFrom('links')
    .select(['source_type as type', 'source_id as id'])
    .distinct()
    .where('target_id', '=', id)
    .where('name', 'in', [...names, textLinkName(type)])
    .execute();
};

/** Documents that show this one as a list item among their reverse links. */
export const documentsShowing = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
): Promise<RefreshRow[]> => {
  const rows = await trx
    .selectFrom('links')
    .select(['name', 'target_id'])
    .distinct()
    .where('source_type', '=', type)
    .where('source_id', '=', id)
    .execute();
  return rows
    .filter(({ name }) => REVERSIBLE.has(name))
    .map(({ name, target_id }) => ({ type: LINK_TARGETS[name as LinkName], id: target_id }));
};

/** Documents that rest on one of these policies and show what it says of itself. */
export const documentsRestingOn = async (
  trx: Transaction<Tables>,
  ids: readonly string[],
): Promise<RefreshRow[]> => {
  if (ids.length === 0) return [];
  return await trx
    .selectFrom('links')
    .select(['source_type as type', 'source_id as id'])
    .distinct()
    .where('target_id', 'in', ids)
    .where('name', 'in', BASIS_LINKS)
    .execute();
};

/** Ids of withdrawn documents whose chain of successors leads to or through this one. */
export const predecessorsOf = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
): Promise<string[]> => {
  const found = new Set<string>();
  const waiting: RefreshRow[] = [{ type, id }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const rows = await trx
      .selectFrom('documents')
      .select(['type', 'id'])
      .distinct()
      .where('successor_type', '=', next.type)
      .where('successor_id', '=', next.id)
      .execute();
    for (const row of rows)
      if (!found.has(row.id)) {
        found.add(row.id);
        waiting.push(row);
      }
  }
  return [...found];
};
