import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DocumentType, Locale } from '@minzong/content-types';
import type { DeskContext } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import { actorOf } from '../actor';
import { record } from '../audit/audit';

interface Checker {
  can: Record<'create' | 'update', (entity: { locale: Locale }) => boolean>;
  sanitizeCreateInput(data: object): Promise<Record<string, unknown>>;
}

interface CheckerService {
  create(request: { userAbility: unknown; model: string }): Checker;
}

interface Ability {
  can(action: string): boolean;
}

export interface Place {
  type: DocumentType;
  locale: Locale;
}

const checkerOf = (strapi: Core.Strapi, context: DeskContext, { type }: Place): Checker =>
  strapi
    .plugin('content-manager')
    .service<CheckerService>('permission-checker')
    .create({ userAbility: context.state.userAbility, model: uidOf(type) });

/**
 * Requires the right to write in a type and language, and to bring pictures into the media library.
 * @throws ForbiddenError in Chinese; the refusal is recorded
 */
export const demandWriting = async (
  strapi: Core.Strapi,
  context: DeskContext,
  place: Place,
  acts: readonly ('create' | 'update')[],
): Promise<void> => {
  const { can } = checkerOf(strapi, context, place);
  const { locale, type } = place;
  const mayUpload = (context.state.userAbility as Ability | undefined)?.can(
    'plugin::upload.assets.create',
  );
  if (mayUpload === true && acts.some((act) => can[act]({ locale }))) return;
  const reason = '您没有在这种语言撰写这类内容的权限，如有需要请联系管理员';
  const actor = actorOf(context.state);
  await record(strapi, {
    actor,
    action: 'document.create',
    outcome: 'refused',
    type,
    locale,
    reason,
  });
  throw new errors.ForbiddenError(reason);
};

/** The fields of a new draft that the person may fill in. */
export const permittedFields = (
  strapi: Core.Strapi,
  context: DeskContext,
  place: Place,
  data: object,
): Promise<Record<string, unknown>> => checkerOf(strapi, context, place).sanitizeCreateInput(data);
