import type { Core } from '@strapi/strapi';
import { contentOf } from '../revisions/revisions';
import { CASE_TABLE, caseOf, type CaseRow } from '../review/case-table';
import { STAGE_LABELS, stageOf, type Case } from '../review/machine';
import { dayOf, daysBetween } from './beijing-days';
import type { ClockSettings } from './limits';
import { oldestFirst, type OwedItem, type OwedList } from './owed';

/** When the review that is awaited now began to be awaited, in milliseconds. */
const waitingSince = ({ submitter, passed }: Case): number => {
  const moments = [submitter?.at ?? 0, ...passed.map(({ at }) => at)];
  return Math.max(...moments);
};

const itemOf = async (
  strapi: Core.Strapi,
  row: CaseRow,
  limitDays: number,
  today: string,
): Promise<OwedItem | undefined> => {
  const known = caseOf(row);
  const stage = stageOf(known);
  if (stage === undefined) return undefined;
  const { type, document_id: documentId, locale } = row;
  const content = await contentOf(strapi, { type, documentId, locale });
  const title = typeof content?.['title'] === 'string' ? content['title'] : '（无题）';
  const since = waitingSince(known);
  const days = since === 0 ? 0 : Math.max(0, daysBetween(dayOf(since), today));
  const owed = known.owed > 0;
  return {
    title,
    days,
    // What was published in an emergency is public before its reviews: it may not wait at all.
    overdue: days > (owed ? 0 : limitDays),
    entry: { type, documentId },
    note: `等待${owed ? '补审 · ' : ''}${STAGE_LABELS[stage]}`,
  };
};

/** Documents that wait for a review, those published in an emergency included. */
export const owedReviews = async (
  strapi: Core.Strapi,
  { reviewDays }: ClockSettings,
  today: string,
): Promise<OwedList> => {
  const rows = await strapi.db
    .connection<CaseRow>(CASE_TABLE)
    .where({ state: 'in-review' })
    .orWhere('owed', '>', 0);
  const items = await Promise.all(rows.map((row) => itemOf(strapi, row, reviewDays, today)));
  return {
    kind: 'reviews',
    label: '等待审核',
    hint: '送审的稿件应及时办理，紧急发布的应当天补审。',
    limitDays: reviewDays,
    page: '/my-tasks',
    items: oldestFirst(items.filter((item) => item !== undefined)),
  };
};
