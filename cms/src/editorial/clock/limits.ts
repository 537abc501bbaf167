import { ANSWER_WORKING_DAYS } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { z } from 'zod';

const days = z.int('须为整数').min(1, '至少为 1 天').max(3650, '至多为 3650 天');

const duty = z.strictObject({
  owner: z.string().trim().max(100, '责任人不超过 100 个字').optional(),
  /** null: no limit applies */
  limitDays: days.nullable().optional(),
});

/** What the clock measures by; kept by the cms and changed on its page. */
export const clockSettings = z.strictObject({
  /** amber from so many days before a limit */
  soonDays: z.int().min(0).max(60),
  /** how long a policy may stand without an explainer */
  explainerDays: days,
  /** how long a document may wait for one review */
  reviewDays: days,
  /** how long an expert's reply may wait to be dealt with */
  factCheckDays: days,
  /** within how many working days a correction (找错) and a message of the public are answered */
  correctionWorkingDays: days,
  messageWorkingDays: days,
  /** who looks after a column and how long it may go without news, by the key of the column */
  duties: z.record(z.string().max(80), duty),
});
export type ClockSettings = z.infer<typeof clockSettings>;

export const HOME_KEY = 'home';
export const columnKey = (documentId: string): string => `column:${documentId}`;
export const typeKey = (type: DocumentType): string => `type:${type}`;

/**
 * Defaults after the inspection indicators of the General Office of the State Council (2019 No. 19):
 * home page and news columns two weeks, notices and policies six months. Explainers follow a policy
 * within three working days (政务公开要求), which five calendar days mostly contain. Provinces
 * adjust the numbers, so every one of them can be changed on the page. Reports of the public have the limits that the
 * public is told; inspections count two months without any answer, and three without one.
 */
export const DEFAULT_SETTINGS: ClockSettings = {
  soonDays: 3,
  explainerDays: 5,
  reviewDays: 3,
  factCheckDays: 7,
  correctionWorkingDays: ANSWER_WORKING_DAYS.correction,
  messageWorkingDays: ANSWER_WORKING_DAYS.message,
  duties: {},
};

const HALF_YEAR = 180;
const TWO_WEEKS = 14;

/** How long a whole kind of content may go without an update; kinds that are not listed have no limit. */
const TYPE_LIMIT_DAYS: Partial<Record<DocumentType, number>> = {
  policy: HALF_YEAR,
  explainer: HALF_YEAR,
  announcement: HALF_YEAR,
  'magazine-issue': 100,
};

/** Kinds of content that stand as columns of their own in the site's navigation. */
export const COLUMN_TYPES: readonly DocumentType[] = [
  'policy',
  'explainer',
  'announcement',
  'service-guide',
  'magazine-issue',
  'ancient-text',
  'product',
  'leader',
  'department',
];

/** The limit that applies to a column of the clock; undefined: none. */
export const limitOf = (settings: ClockSettings, key: string): number | undefined => {
  const own = settings.duties[key]?.limitDays;
  if (own !== undefined) return own ?? undefined;
  if (key === HOME_KEY || key.startsWith('column:')) return TWO_WEEKS;
  return TYPE_LIMIT_DAYS[key.slice('type:'.length) as DocumentType];
};
