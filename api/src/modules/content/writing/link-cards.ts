import { documentPath, type LinkedDocument } from '@minzong/api-contract';
import {
  LINK_TARGETS,
  type DocumentType,
  type LinkName,
  type Locale,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { Tables } from '../../../database/schema';
import { chooseLocale } from '../../../locale-choice';

/** What a link shows of its target, in each language in which the target is published. */
type Card = Map<Locale, { slug: string; title: string }>;
export type Cards = ReadonlyMap<string, Card>;

const cardKey = (type: string, id: string): string => `${type}/${id}`;

/** Reads the cards of all published documents with one of these ids. */
export const readCards = async (trx: Transaction<Tables>, ids: string[]): Promise<Cards> => {
  const cards = new Map<string, Card>();
  if (ids.length === 0) return cards;
  const rows = await trx
    .selectFrom('documents')
    .select(['type', 'id', 'locale', 'slug', 'title'])
    .where('type', 'in', [...new Set(Object.values(LINK_TARGETS))])
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .execute();
  for (const row of rows) {
    const key = cardKey(row.type, row.id);
    const card = cards.get(key) ?? new Map<Locale, { slug: string; title: string }>();
    card.set(row.locale as Locale, { slug: row.slug, title: row.title });
    cards.set(key, card);
  }
  return cards;
};

interface PublishedLink {
  id: string;
  clauses?: number[] | undefined;
}

const expandLink = (
  type: DocumentType,
  link: PublishedLink,
  locale: Locale,
  cards: Cards,
): LinkedDocument[] => {
  const card = cards.get(cardKey(type, link.id));
  const chosen = card === undefined ? undefined : chooseLocale(locale, card);
  const words = chosen === undefined ? undefined : card?.get(chosen);
  if (chosen === undefined || words === undefined) return [];
  return [
    {
      type,
      id: link.id,
      slug: words.slug,
      locale: chosen,
      title: words.title,
      path: documentPath(type, words.slug),
      ...(link.clauses === undefined ? {} : { clauses: link.clauses }),
    },
  ];
};

/** A document's links with titles in its own language or the next best; unpublished targets are left out. */
export const expandLinks = (
  document: PublishedDocument,
  cards: Cards,
): Record<string, LinkedDocument[]> =>
  Object.fromEntries(
    Object.entries(document.links as Record<string, PublishedLink[]>).map(([name, links]) => [
      name,
      links.flatMap((link) =>
        expandLink(LINK_TARGETS[name as LinkName], link, document.locale, cards),
      ),
    ]),
  );
