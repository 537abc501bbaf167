import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../publishing/transaction';
import { LINK_TABLE, PLACE_TABLE, type LinkRow, type LinkStatus } from './link-tables';

/** Links that stand before the public and lead nowhere. */
export interface BrokenLinkCounts {
  /** external, failed in two runs */
  broken: number;
  /** within the site */
  dead: number;
  /** external, failed once: to be looked at again */
  recheck: number;
}

/** How many links of what is published are broken, leaving out those that somebody ignored. */
export const brokenLinkCounts = (strapi: Core.Strapi): Promise<BrokenLinkCounts> =>
  inTransaction(strapi, async ({ trx }) => {
    const rows: { status?: LinkStatus; count?: number | string }[] = await trx<LinkRow>(LINK_TABLE)
      .whereIn('id', trx(PLACE_TABLE).where({ in_published: 1 }).select('link_id'))
      .whereNull('ignored_reason')
      .groupBy('status')
      .select('status')
      .count({ count: '*' });
    const of = (status: LinkStatus) =>
      Number(rows.find((row) => row.status === status)?.count ?? 0);
    return { broken: of('broken'), dead: of('dead'), recheck: of('recheck') };
  });
