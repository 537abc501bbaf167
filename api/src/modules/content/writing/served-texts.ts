import { COMMON_LIST_FIELDS, LIST_FIELDS, documentPath, type Notice } from '@minzong/api-contract';
import type { Locale, PublishedDocument } from '@minzong/content-types';
import { expandLinks, type Cards } from './link-cards';
import { reverseMembers, type ReverseLink } from './reverse-links';

const noticesIfAny = (notices: Notice[]) => (notices.length === 0 ? {} : { notices });

/** JSON text of a document in a list: the contract's ListItem. */
export const itemText = (document: PublishedDocument, notices: Notice[], cards: Cards): string => {
  const values = document as unknown as Record<string, unknown>;
  const names: readonly string[] = [...COMMON_LIST_FIELDS, ...LIST_FIELDS[document.type]];
  return JSON.stringify({
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
    path: documentPath(document.type, document.slug),
    ...noticesIfAny(notices),
    links: expandLinks(document, cards),
  });
};

interface Surroundings {
  cards: Cards;
  reverse: ReverseLink[];
  available: Locale[];
}

/** JSON text of a document as served: the contract's ServedDocument without `requestedLocale`. */
export const bodyText = (
  document: PublishedDocument,
  notices: Notice[],
  { cards, reverse, available }: Surroundings,
): string => {
  const served = JSON.stringify({
    ...document,
    links: undefined,
    path: documentPath(document.type, document.slug),
    ...noticesIfAny(notices),
    availableLocales: available,
  });
  const links = JSON.stringify(expandLinks(document, cards)).slice(1, -1);
  const members = [links, ...reverseMembers(reverse, document.locale)];
  return `${served.slice(0, -1)},"links":{${members.join(',')}}}`;
};
