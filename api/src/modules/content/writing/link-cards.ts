import { documentPath, type DocumentReference, type LinkedDocument } from '@minzong/api-contract';
import {
  LINK_TARGETS,
  type DocumentType,
  type LinkName,
  type Locale,
  type Policy,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { Tables } from '../../../database/schema';
import { chooseLocale } from '../../../locale-choice';

interface CardWords {
  slug: string;
  title: string;
  policy?: LinkedDocument['policy'];
}

/** What a link shows of its target, in each language in which the target is published. */
type Card = Map<Locale, CardWords>;
export type Cards = ReadonlyMap<string, Card>;

const cardKey = (type: string, id: string): string => `${type}/${id}`;

/** What a link says of a policy, from its list item as it stands today. */
const policyFacts = (type: string, item: string): Pick<CardWords, 'policy'> => {
  if (type !== 'policy' || item === '') return {};
  const { documentNumber, promulgatedOn, validity } = JSON.parse(item) as Policy;
  return { policy: { documentNumber, promulgatedOn, validity } };
};

/** Reads the cards of all published documents with one of these ids. */
export const readCards = async (trx: Transaction<Tables>, ids: string[]): Promise<Cards> => {
  const cards = new Map<string, Card>();
  if (ids.length === 0) return cards;
  const rows = await trx
    .selectFrom('documents')
    .select(['type', 'id', 'locale', 'slug', 'title', 'item'])
    .where('type', 'in', [...new Set(Object.values(LINK_TARGETS))])
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .execute();
  for (const row of rows) {
    const key = cardKey(row.type, row.id);
    const card = cards.get(key) ?? new Map<Locale, CardWords>();
    const { slug, title } = row;
    card.set(row.locale as Locale, { slug, title, ...policyFacts(row.type, row.item) });
    cards.set(key, card);
  }
  return cards;
};

interface PublishedLink {
  id: string;
  clauses?: number[] | undefined;
}

/** A document as a link shows it to a reader of a language. */
export const linkedDocument = (
  { type, id }: DocumentReference,
  locale: Locale,
  { slug, title }: { slug: string; title: string },
): LinkedDocument => ({ type, id, slug, locale, title, path: documentPath(type, slug) });

/** The same of a published document; undefined for one that is not. */
export const linkTo = (
  target: DocumentReference,
  locale: Locale,
  cards: Cards,
): LinkedDocument | undefined => {
  const card = cards.get(cardKey(target.type, target.id));
  const chosen = card === undefined ? undefined : chooseLocale(locale, card);
  const words = chosen === undefined ? undefined : card?.get(chosen);
  return chosen === undefined || words === undefined
    ? undefined
    : linkedDocument(target, chosen, words);
};

const expandLink = (
  type: DocumentType,
  { id, clauses }: PublishedLink,
  locale: Locale,
  cards: Cards,
): LinkedDocument[] => {
  const linked = linkTo({ type, id }, locale, cards);
  if (linked === undefined) return [];
  const policy = cards.get(cardKey(type, id))?.get(linked.locale)?.policy;
  return [
    {
      ...linked,
      ...(clauses === undefined ? {} : { clauses }),
      ...(policy === undefined ? {} : { policy }),
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
