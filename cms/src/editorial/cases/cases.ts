import type { CaseOutcome, DeskCaseList, DeskCaseWhole, Official } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { Conflict } from '../conflict';
import {
  answeredMaterials,
  answeredSections,
  type AnsweredMaterial,
  type AnsweredSection,
} from './answers-in-words';
import { CaseOutdated, createCaseDoor } from './case-door';
import { obstacleTo, offersFor, outcomesFor, type CaseOffer, type CaseRights } from './case-offers';
import { caseOfficials } from './case-officials';
import type { CaseActing, CaseListing } from './case-request';
import { nameOfCase } from './case-words';

/** A case as somebody sees it who has looked at it. */
export interface LookedCase extends DeskCaseWhole {
  sections: AnsweredSection[];
  materials: AnsweredMaterial[];
  offers: CaseOffer[];
  outcomes: readonly CaseOutcome[];
}

/** Who asks, as the audit and as the api know them. */
export interface CaseOfficial {
  actor: Actor;
  rights: CaseRights;
}

const officialOf = ({ actor }: CaseOfficial): Official => ({ id: actor.id, name: actor.name });

/** What the audit keeps of an act: nothing that was written to or by the person. */
const factsOf = (
  { outcome, corrections, extraWorkingDays, revision }: CaseActing,
  assignee: Official | undefined,
): Record<string, unknown> => ({
  ...{ outcome, extraWorkingDays, revision, assignee: assignee?.name },
  corrections: corrections?.map(({ key }) => key),
});

const outdated = (current: LookedCase): Conflict =>
  new Conflict('其他人刚刚办理过这件办件，请核对最新情况后再办理', { code: 'outdated', current });

/**
 * Cases as the desk works on them. Nothing of them is kept here. Whatever is asked for or done is in
 * the audit before the api is called: it may hold an attempt that failed, but never lacks a look or
 * an act. It names the case by number, and no word of a person.
 */
export const createCases = (strapi: Core.Strapi) => {
  const door = createCaseDoor(strapi);

  const note = (
    { actor }: CaseOfficial,
    number: string,
    action: string,
    facts: Record<string, unknown> = {},
  ): Promise<void> =>
    record(strapi, {
      ...{ actor, action, type: 'cases', documentId: number, title: nameOfCase(number), facts },
    });

  const seen = async (number: string, person: CaseOfficial): Promise<LookedCase> => {
    const whole = await door.look(number, officialOf(person));
    return {
      ...whole,
      sections: answeredSections(whole),
      materials: answeredMaterials(whole),
      offers: offersFor(whole, person.rights),
      outcomes: outcomesFor(whole),
    };
  };

  const look = async (number: string, person: CaseOfficial): Promise<LookedCase> => {
    await note(person, number, 'cases.look');
    return seen(number, person);
  };

  const assigneeOf = async (assigneeId?: number): Promise<Official | undefined> => {
    if (assigneeId === undefined) return undefined;
    const found = (await caseOfficials(strapi)).find(({ id }) => id === assigneeId);
    if (found === undefined) throw new errors.ValidationError('这位同事不能办理办件，请另选承办人');
    return found;
  };

  const refuse = (person: CaseOfficial, number: string, action: string, reason: string) =>
    record(strapi, {
      ...{ actor: person.actor, action, type: 'cases', documentId: number, reason },
      ...{ title: nameOfCase(number), outcome: 'refused' as const },
    });

  return {
    look,

    list: ({ assignee, ...query }: CaseListing, person: CaseOfficial): Promise<DeskCaseList> => {
      const whose = assignee === 'me' ? String(person.actor.id) : assignee;
      const asked = { ...query, ...(whose === undefined ? {} : { assignee: whose }) };
      return door.list(asked);
    },

    /**
     * One act on a case as it was seen, then the case as it stands.
     * @throws Conflict with the case as it stands when somebody was quicker
     */
    act: async (number: string, acting: CaseActing, person: CaseOfficial): Promise<LookedCase> => {
      const action = `cases.${acting.act}`;
      const { assignee: assigneeId, ...given } = acting;
      const assignee = await assigneeOf(assigneeId);
      const before = await look(number, person);
      const isCurrent = before.case.revision === acting.revision;
      const obstacle = obstacleTo(acting.act, before, person.rights);
      // Who acts on what is outdated is told so, rather than why it cannot be done any more.
      if (isCurrent && obstacle !== undefined) {
        await refuse(person, number, action, obstacle);
        throw new errors.ForbiddenError(obstacle);
      }
      await note(person, number, action, factsOf(acting, assignee));
      try {
        const whom = assignee === undefined ? {} : { assignee };
        await door.act(number, { ...given, ...whom, official: officialOf(person) });
      } catch (error) {
        const isOutdated = error instanceof CaseOutdated;
        await refuse(person, number, action, isOutdated ? '其他人已先办理' : '没有办成');
        throw isOutdated ? outdated(await seen(number, person)) : error;
      }
      return seen(number, person);
    },

    file: async (number: string, file: string, person: CaseOfficial): Promise<Uint8Array> => {
      await note(person, number, 'cases.file', { file });
      return door.file(number, file, officialOf(person));
    },

    upload: async (number: string, file: File, person: CaseOfficial) => {
      await note(person, number, 'cases.upload');
      return door.upload(number, file);
    },

    print: (number: string, person: CaseOfficial): Promise<void> =>
      note(person, number, 'cases.print'),

    figures: door.figures,
  };
};
