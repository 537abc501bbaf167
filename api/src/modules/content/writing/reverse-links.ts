import {
  LINK_TARGETS,
  REVERSE_LINKS,
  type DocumentType,
  type Locale,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { Tables } from '../../../database/schema';
import { chooseLocale } from '../../../locale-choice';

interface Source {
  id: string;
  sortKey: string;
  /** ready-made list items by language, with the clauses that this language's link names */
  items: Map<Locale, string>;
}

/** Sources of one reverse link, in the order of their lists. */
export interface ReverseLink {
  as: string;
  sources: Source[];
}

const withClauses = (item: string, clauses: string | null): string =>
  clauses === null ? item : `${item.slice(0, -1)},"clauses":${clauses}}`;

/** Reads who links to a document by one of the links that can be read from both sides. */
export const readReverseLinks = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
): Promise<ReverseLink[]> => {
  const reverse = [];
  for (const { from, link, as } of REVERSE_LINKS) {
    if (LINK_TARGETS[link] !== type) continue;
    const rows = await trx
      .selectFrom('links as l')
      .innerJoin('documents as d', (join) =>
        join
          .onRef('d.type', '=', 'l.source_type')
          .onRef('d.id', '=', 'l.source_id')
          .onRef('d.locale', '=', 'l.source_locale'),
      )
      .innerJoin('listing as s', (join) =>
        join
          .onRef('s.type', '=', 'd.type')
          .onRef('s.id', '=', 'd.id')
          .onRef('s.requested_locale', '=', 'd.locale')
          .on('s.facet', '=', ''),
      )
      .select(['d.id', 'd.locale', 'd.item', 'l.clauses', 's.sort_key'])
      .where('l.target_id', '=', id)
      .where('l.name', '=', link)
      .where('l.source_type', '=', from)
      .execute();
    const sources = new Map<string, Source>();
    for (const row of rows) {
      const source = sources.get(row.id) ?? {
        id: row.id,
        sortKey: row.sort_key,
        items: new Map<Locale, string>(),
      };
      source.items.set(row.locale as Locale, withClauses(row.item, row.clauses));
      sources.set(row.id, source);
    }
    const order = (a: Source, b: Source) =>
      `${a.sortKey} ${a.id}` < `${b.sortKey} ${b.id}` ? -1 : 1;
    reverse.push({ as, sources: [...sources.values()].sort(order) });
  }
  return reverse;
};

/** JSON members `"explainers":[…]` for a page in one language. */
export const reverseMembers = (reverse: ReverseLink[], locale: Locale): string[] =>
  reverse.map(({ as, sources }) => {
    const items = sources.flatMap(({ items: byLocale }) => {
      const chosen = chooseLocale(locale, byLocale);
      return chosen === undefined ? [] : [byLocale.get(chosen) ?? ''];
    });
    return `${JSON.stringify(as)}:[${items.join(',')}]`;
  });
