import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { actionIdOf } from '../permissions/actions';
import { STAGES, type Reviews, type Stage } from './machine';

interface GivenPermission {
  action: string;
  subject: string;
  properties: { locales?: string[] | null } | null;
  role: { users: { id: number; isActive: boolean; blocked: boolean }[] } | null;
}

/** Who may review what, as the roles say now. */
export interface Reviewers {
  /** ids of the active accounts that may do this review; without a language: in any */
  of(stage: Stage, type: DocumentType, locale?: Locale): Set<number>;
}

/** Reads the roles and accounts as they are now. */
export const readReviewers = async (strapi: Core.Strapi): Promise<Reviewers> => {
  const actions = STAGES[3].map((stage) => actionIdOf(`editorial.review-${stage}`));
  const given = (await strapi.db.query('admin::permission').findMany({
    where: { action: { $in: actions } },
    populate: { role: { populate: { users: { select: ['id', 'isActive', 'blocked'] } } } },
  })) as GivenPermission[];
  return {
    of: (stage, type, locale) =>
      new Set(
        given
          .filter(
            ({ action, subject, properties }) =>
              action === actionIdOf(`editorial.review-${stage}`) &&
              subject === uidOf(type) &&
              (locale === undefined || (properties?.locales ?? [locale]).includes(locale)),
          )
          .flatMap(({ role }) => role?.users ?? [])
          .filter(({ isActive, blocked }) => isActive && !blocked)
          .map(({ id }) => id),
      ),
  };
};

const canBeManned = (
  choices: readonly ReadonlySet<number>[],
  taken: ReadonlySet<number>,
): boolean => {
  const [first, ...rest] = choices;
  if (first === undefined) return true;
  return [...first].some((id) => !taken.has(id) && canBeManned(rest, new Set([...taken, id])));
};

/**
 * The first review for which nobody is left: each must be done by another person, none by an author.
 * @param barred ids of authors, of the submitter and of those who have passed it already
 */
export const unmannedStage = (
  reviewers: Reviewers,
  { type, locale }: { type: DocumentType; locale?: Locale },
  stages: readonly Stage[],
  barred: ReadonlySet<number>,
): Stage | undefined => {
  const choices = stages.map((stage) => reviewers.of(stage, type, locale));
  return stages.find((_, at) => !canBeManned(choices.slice(0, at + 1), barred));
};

export const stagesFor = (reviews: Reviews): readonly Stage[] => STAGES[reviews];
