import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { beginningOf, dayOf, monthBounds } from '../clock/beijing-days';

/** Kinds that are the frame of the site rather than what is published in it. */
const FRAME: readonly DocumentType[] = [
  'column',
  'topic',
  'region',
  'ethnic-group',
  'page',
  'leader',
  'department',
];

interface IssuedRow {
  documentId: string;
  issuedAt: string;
}

export interface PublishedInMonth {
  byDay: { day: string; count: number }[];
  byType: { type: DocumentType; label: string; count: number }[];
  total: number;
}

const issuedIn = async (
  strapi: Core.Strapi,
  type: DocumentType,
  month: string,
): Promise<string[]> => {
  const { from, until } = monthBounds(month);
  const [first, end] = [from, until].map((day) => new Date(beginningOf(day)).toISOString());
  const rows = (await strapi.db.query(uidOf(type)).findMany({
    where: { publishedAt: { $notNull: true }, issuedAt: { $gte: first, $lt: end } },
    select: ['documentId', 'issuedAt'],
  })) as IssuedRow[];
  // A document counts once, in however many languages it is there.
  return [...new Map(rows.map((row) => [row.documentId, dayOf(row.issuedAt)])).values()];
};

/** What was first published in a month and is public now, by the dates that readers see. */
export const publishedInMonth = async (
  strapi: Core.Strapi,
  month: string,
): Promise<PublishedInMonth> => {
  const days = new Map<string, number>();
  const byType: PublishedInMonth['byType'] = [];
  for (const type of DOCUMENT_TYPES.filter((each) => !FRAME.includes(each))) {
    const issued = await issuedIn(strapi, type, month);
    for (const day of issued) days.set(day, (days.get(day) ?? 0) + 1);
    const label = strapi.contentType(uidOf(type)).info.displayName;
    byType.push({ type, label, count: issued.length });
  }
  return {
    byDay: [...days].map(([day, count]) => ({ day, count })),
    byType: byType.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    total: byType.reduce((sum, { count }) => sum + count, 0),
  };
};
