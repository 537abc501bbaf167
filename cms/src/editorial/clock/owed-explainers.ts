import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { dayOf, daysBetween } from './beijing-days';
import type { ClockSettings } from './limits';
import { oldestFirst, type OwedItem, type OwedList } from './owed';

interface PolicyRow {
  documentId: string;
  title: string;
  issuedAt: string | null;
  publishedAt: string;
}

interface ExplainerRow {
  policies?: { policy?: { documentId: string } | null }[] | null;
}

const published = { publishedAt: { $notNull: true } };

const explainedPolicies = async (strapi: Core.Strapi): Promise<Set<string>> => {
  const rows = (await strapi.db.query(uidOf('explainer')).findMany({
    where: published,
    select: ['id'],
    populate: { policies: { populate: { policy: { select: ['documentId'] } } } },
  })) as ExplainerRow[];
  return new Set(
    rows.flatMap(({ policies }) =>
      (policies ?? []).flatMap(({ policy }) => policy?.documentId ?? []),
    ),
  );
};

/** Policies that are published and that no published explainer explains. */
export const owedExplainers = async (
  strapi: Core.Strapi,
  { explainerDays }: ClockSettings,
  today: string,
): Promise<OwedList> => {
  const explained = await explainedPolicies(strapi);
  const policies = (await strapi.db.query(uidOf('policy')).findMany({
    where: { locale: 'zh-CN', ...published },
    select: ['documentId', 'title', 'issuedAt', 'publishedAt'],
  })) as PolicyRow[];
  const items = policies
    .filter(({ documentId }) => !explained.has(documentId))
    .map(({ documentId, title, issuedAt, publishedAt }): OwedItem => {
      const days = Math.max(0, daysBetween(dayOf(issuedAt ?? publishedAt), today));
      const entry = { type: 'policy' as const, documentId };
      return { title, days, overdue: days > explainerDays, entry };
    });
  return {
    kind: 'explainers',
    label: '欠解读的政策文件',
    hint: '政策文件发布后应及时配发解读，并在解读中关联该文件。',
    limitDays: explainerDays,
    page: null,
    items: oldestFirst(items),
  };
};
