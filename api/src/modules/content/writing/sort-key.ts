import type { PublishedDocument } from '@minzong/content-types';

const ascending = (value: number): string => String(value).padStart(12, '0');
const descending = (value: number): string => ascending(10 ** 11 - value);

/** Newest first. Milliseconds reach from the year 0 to 9999 in 16 digits. */
const newestFirst = (moment: string): string =>
  String(10 ** 15 - Date.parse(moment)).padStart(16, '0');

/**
 * The key by which a document stands in its lists, in ascending order of text (at most 40
 * characters): by position, by official code, by issue from the newest, or by date from the newest.
 */
export const sortKey = (document: PublishedDocument): string => {
  switch (document.type) {
    case 'column':
    case 'topic':
    case 'leader':
    case 'department':
    case 'magazine-article':
      return ascending(document.position);
    case 'region':
    case 'ethnic-group':
      return document.code;
    case 'magazine-issue':
      return `${descending(document.year)}-${descending(document.number)}`;
    default:
      return newestFirst(document.publishedAt);
  }
};
