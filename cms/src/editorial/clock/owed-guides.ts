import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { findingsOf } from '../checks/document-checks';
import type { OwedItem, OwedList } from './owed';

const FRESH_MILLISECONDS = 60_000;

interface GuideRow {
  documentId: string;
  title: string;
}

const known = new WeakMap<Core.Strapi, { at: number; items: Promise<OwedItem[]> }>();

const incomplete = async (strapi: Core.Strapi): Promise<OwedItem[]> => {
  const guides = (await strapi.db.query(uidOf('service-guide')).findMany({
    where: { locale: 'zh-CN', publishedAt: { $notNull: true } },
    select: ['documentId', 'title'],
  })) as GuideRow[];
  const items: OwedItem[] = [];
  for (const { documentId, title } of guides) {
    const key = { type: 'service-guide', documentId, locale: 'zh-CN' } as const;
    const blocking = (await findingsOf(strapi, key)).filter(
      ({ severity }) => severity === 'blocking',
    );
    const [first] = blocking;
    if (first === undefined) continue;
    const more = blocking.length > 1 ? `（共 ${String(blocking.length)} 处）` : '';
    const entry = { type: 'service-guide' as const, documentId };
    items.push({ title, days: 0, overdue: true, entry, note: first.message + more });
  }
  return items;
};

/** Published service guides in which an element is missing or wrong. */
export const owedGuides = async (strapi: Core.Strapi): Promise<OwedList> => {
  const kept = known.get(strapi);
  const now = Date.now();
  const held =
    kept !== undefined && now - kept.at < FRESH_MILLISECONDS
      ? kept
      : { at: now, items: incomplete(strapi) };
  known.set(strapi, held);
  held.items.catch(() => known.delete(strapi));
  return {
    kind: 'guides',
    label: '要素不全的办事指南',
    hint: '缺少要素或前后矛盾的指南会在检查中扣分。',
    limitDays: null,
    page: null,
    items: await held.items,
  };
};
