import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DeskContext } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import type { DocumentKey } from '../../publishing/outbox-table';
import { draftRowsOf, type Row } from '../../publishing/published-rows';
import { actorOf } from '../actor';
import { recordRefusal } from '../permissions/refusals';

interface PermissionChecker {
  create(options: { userAbility: unknown; model: string }): {
    cannot: { update(entity: object): boolean };
  };
}

const mayUpdate = (
  strapi: Core.Strapi,
  { state }: DeskContext,
  { type }: DocumentKey,
  draft: Row,
): boolean => {
  const checkers = strapi
    .plugin('content-manager')
    .service('permission-checker') as unknown as PermissionChecker;
  const checker = checkers.create({ userAbility: state.userAbility, model: uidOf(type) });
  return !checker.cannot.update(draft);
};

/** Whether somebody may edit the draft in this language; false when there is none. */
export const mayEdit = async (
  strapi: Core.Strapi,
  context: DeskContext,
  key: DocumentKey,
): Promise<boolean> => {
  const [draft] = await draftRowsOf(strapi, key.type, key.documentId, key.locale);
  return draft !== undefined && mayUpdate(strapi, context, key, draft);
};

/**
 * The draft, for somebody who may edit it in this language: such a person may show it to others.
 * @throws NotFoundError when there is no such draft; ForbiddenError, recorded in the audit
 */
export const demandEdit = async (
  strapi: Core.Strapi,
  context: DeskContext,
  key: DocumentKey,
): Promise<Row> => {
  const [draft] = await draftRowsOf(strapi, key.type, key.documentId, key.locale);
  if (draft === undefined)
    throw new errors.NotFoundError('没有这篇内容，可能尚未保存，或已被删除。请保存后重试');
  if (mayUpdate(strapi, context, key, draft)) return draft;
  const reason = '您不能编辑这篇内容，因此不能预览或发给专家核对，如有需要请联系管理员';
  recordRefusal({ actor: actorOf(context.state), action: 'preview.create', reason, ...key });
  throw new errors.ForbiddenError(reason);
};
