import type { DocumentType, Locale } from '@minzong/content-types';
import type { DeskContext } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import { demand } from '../permissions/ability';
import type { ScheduledAction } from './schedule-table';

interface Subject {
  type: DocumentType;
  locale: Locale;
  documentId?: string;
}

interface Ability {
  rulesFor(
    action: string,
    subject: string,
  ): { inverted: boolean; matchesConditions(subject: object): boolean }[];
}

const READ = 'plugin::content-manager.explorer.read';

/** Whether the person reads documents of this type in this language. */
export const maySee = (context: DeskContext, { type, locale }: Subject): boolean =>
  (context.state.userAbility as Ability)
    .rulesFor(READ, uidOf(type))
    .some((rule) => !rule.inverted && rule.matchesConditions({ locale }));

/** @throws ForbiddenError unless the person may schedule this act for this document */
export const demandSchedule = (
  context: DeskContext,
  action: ScheduledAction,
  { type, locale, documentId }: Subject,
): void => {
  const subject = { type, locale, ...(documentId === undefined ? {} : { documentId }) };
  demand(context, action === 'publish' ? 'editorial.schedule' : 'editorial.withdraw', subject);
};
