import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { LINK_TABLE, type LinkRow } from './link-tables';

/**
 * Leaves a link out of what must be mended, or takes it in again without a reason.
 * @throws NotFoundError when the link stands nowhere any more
 */
export const ignoreLink = (
  strapi: Core.Strapi,
  id: number,
  reason: string | undefined,
  actor: Actor,
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const link = await trx<LinkRow>(LINK_TABLE).where({ id }).first();
    if (link === undefined) throw new errors.NotFoundError('这个链接已不在任何内容中，请刷新页面');
    await trx(LINK_TABLE)
      .where({ id })
      .update({
        ignored_reason: reason ?? null,
        ignored_by: reason === undefined ? '' : actor.name,
        ignored_at: reason === undefined ? 0 : Date.now(),
      });
    await record(strapi, {
      actor,
      action: reason === undefined ? 'links.unignore' : 'links.ignore',
      title: link.url,
      ...(reason === undefined ? {} : { reason }),
    });
  });
