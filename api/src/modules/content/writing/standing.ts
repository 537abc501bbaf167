import type { Notice } from '@minzong/api-contract';
import type { PublishedDocument, Withdrawn } from '@minzong/content-types';
import { linkTo, type Cards } from './link-cards';
import { noticesOn, validityOn } from './validity';

/** What a document says of its standing; empty for one that is simply current. */
export interface Standing {
  notices?: Notice[];
  withdrawn?: Withdrawn;
}

export const parseStanding = (text: string | null): Standing =>
  text === null || text === '' ? {} : (JSON.parse(text) as Standing);

/** A document as it is on a day: the validity of a policy follows its dates. */
export const documentOn = (document: PublishedDocument, today: string): PublishedDocument =>
  document.type === 'policy' ? { ...document, validity: validityOn(document, today) } : document;

/** What a policy says of itself on a day; nothing for other types. */
export const ownNotices = (document: PublishedDocument, today: string, cards: Cards): Notice[] => {
  if (document.type !== 'policy') return [];
  return noticesOn(document, today).map(({ by, ...notice }) => ({
    ...notice,
    about: 'itself' as const,
    by: by.flatMap((id) => linkTo({ type: 'policy', id }, document.locale, cards) ?? []),
  }));
};

/** JSON text of a {@link Standing}, or nothing at all. */
export const standingText = (notices: Notice[], { withdrawn }: PublishedDocument): string => {
  if (notices.length === 0 && withdrawn === undefined) return '';
  return JSON.stringify({ ...(notices.length === 0 ? {} : { notices }), withdrawn });
};

const ENDED = new Set<Notice['kind']>(['repealed', 'expired', 'withdrawn']);

/** False for what is repealed, expired or withdrawn, and for what rests on that. */
export const isInForce = ({ notices = [], withdrawn }: Standing): boolean =>
  withdrawn === undefined &&
  !notices.some(({ kind, upcoming }) => upcoming !== true && ENDED.has(kind));
