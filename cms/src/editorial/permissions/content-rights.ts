import { uidOf } from '../../document-uid';
import type { DeskContext } from '../../admin-routes';
import { errors } from '@strapi/utils';
import { allows, type Subject } from './ability';

const right = (name: string) => `plugin::content-manager.explorer.${name}`;

/** Whether the person may read entries of this kind, by Strapi's own right. */
export const mayRead = (context: DeskContext, subject: Subject): boolean =>
  allows(context, right('read'), uidOf(subject.type), subject.locale);

/** Whether the person may change entries of this kind, by Strapi's own right. */
export const mayUpdate = (context: DeskContext, subject: Subject): boolean =>
  allows(context, right('update'), uidOf(subject.type), subject.locale);

/** @throws ForbiddenError in Chinese */
export const demandReading = (context: DeskContext, subject: Subject): void => {
  if (!mayRead(context, subject))
    throw new errors.ForbiddenError('您没有查看这类内容的权限，如有需要请联系管理员');
};
