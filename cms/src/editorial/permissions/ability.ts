import type { DocumentType, Locale } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import type { DeskContext } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import { actorOf } from '../actor';
import { recordRefusal } from './refusals';
import { actionIdOf, nameOfAction, type EditorialAction } from './actions';

/** What an action is to be done to. Without a language: in any language. */
export interface Subject {
  type: DocumentType;
  locale?: Locale;
  documentId?: string;
}

interface Rule {
  inverted: boolean;
  matchesConditions(subject: object | undefined): boolean;
}

/** What Strapi derives from the roles of the person who is signed in. */
interface Ability {
  can(action: string): boolean;
  rulesFor(action: string, subject: string): Rule[];
}

/** Whether a role of the person behind a request allows an action of Strapi on a content type. */
export const allows = (
  context: DeskContext,
  actionId: string,
  uid: string,
  locale: Locale | undefined,
): boolean => {
  const ability = context.state.userAbility as Ability | undefined;
  const entry = locale === undefined ? undefined : { locale };
  return (
    ability
      ?.rulesFor(actionId, uid)
      .some((rule) => !rule.inverted && rule.matchesConditions(entry)) ?? false
  );
};

/** Whether the person behind a request has the right, by a role of theirs. */
export const mayDo = (context: DeskContext, action: EditorialAction, subject?: Subject): boolean =>
  subject === undefined
    ? ((context.state.userAbility as Ability | undefined)?.can(actionIdOf(action)) ?? false)
    : allows(context, actionIdOf(action), uidOf(subject.type), subject.locale);

/**
 * Requires a right. A refusal is recorded in the audit.
 * @throws ForbiddenError in Chinese
 */
export const demand = (context: DeskContext, action: EditorialAction, subject?: Subject): void => {
  if (mayDo(context, action, subject)) return;
  const message = `您没有“${nameOfAction(action)}”的权限，如有需要请联系管理员`;
  recordRefusal({ actor: actorOf(context.state), action, reason: message, ...subject });
  throw new errors.ForbiddenError(message);
};
