import type { SearchHit } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import type { PreparedQuery } from '../analysis/prepare-query';
import type { Decisions } from '../desk/desk';
import type { SearchHead } from '../documents/search-document';
import { searchKey } from '../documents/search-key';
import { readHeads } from '../storing/hits.store';
import { lookUp } from '../storing/keys.store';

/** A document that stands before all others, and why. */
export interface Pin {
  key: string;
  head: SearchHead;
  pinned: NonNullable<SearchHit['pinned']>;
}

/** Of many documents with the same title, so many stand before the others. */
const MOST_BY_NAME = 5;

interface Named {
  type: string;
  id: string;
  pinned: Pin['pinned'];
}

const inForceThenNewest = (a: SearchHead, b: SearchHead): number =>
  Number(b.isInForce) - Number(a.isInForce) || (a.publishedAt < b.publishedAt ? 1 : -1);

const namedBy = async (
  db: Kysely<Tables>,
  query: PreparedQuery,
  { bestBets }: Decisions,
): Promise<Named[]> => {
  // Who excludes words or puts some in quotation marks is not typing a title.
  const isPlain = query.excluded.length === 0 && query.phrases.length <= 1;
  const title = isPlain ? query.titleKey : '';
  const found = await lookUp(db, title, query.documentNumbers);
  const bets = bestBets.get(query.titleKey) ?? [];
  return [
    ...bets.map(({ type, id }) => ({ type, id, pinned: 'best-bet' as const })),
    ...found.map(({ type, id, kind }) => ({
      ...{ type, id },
      pinned: kind === 'title' ? ('title' as const) : ('document-number' as const),
    })),
  ];
};

/**
 * The documents that stand before all others for a query, as shown to readers of a language: those
 * that the desk has chosen, in its order; those whose title is the query; those whose 文号 it names.
 */
export const readPins = async (
  db: Kysely<Tables>,
  query: PreparedQuery,
  decisions: Decisions,
  locale: SearchHead['locale'],
): Promise<Pin[]> => {
  const named = await namedBy(db, query, decisions);
  const heads = (await readHeads(db, named)).filter(({ shownIn }) => shownIn.includes(locale));
  const pinsOf = (pinned: Pin['pinned']): Pin[] => {
    const wanted = named.filter((one) => one.pinned === pinned);
    const own = wanted.flatMap(({ type, id }) =>
      heads.filter((head) => head.type === type && head.id === id),
    );
    const ordered =
      pinned === 'best-bet' ? own : own.sort(inForceThenNewest).slice(0, MOST_BY_NAME);
    return ordered.map((head) => ({
      ...{ head, pinned },
      key: searchKey(head.type, head.id, head.locale),
    }));
  };
  const all = [...pinsOf('best-bet'), ...pinsOf('title'), ...pinsOf('document-number')];
  // Of several reasons the first counts: later ones do not take its place in the map.
  const byKey = new Map<string, Pin>();
  for (const pin of all) if (!byKey.has(pin.key)) byKey.set(pin.key, pin);
  return [...byKey.values()];
};
