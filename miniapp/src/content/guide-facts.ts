import type { Words } from '../words/zh-cn';
import type { AnyDocument } from './any-document';
import type { Fact } from './facts';

type Guide = Extract<AnyDocument, { type: 'service-guide' }>;

/** The short elements of a 办事指南: first what it takes, then who, then the codes. */
export const guideFacts = (guide: Guide, words: Words): Fact[] => {
  const said = words.guide;
  const days = (count: number | undefined) =>
    count === undefined ? undefined : said.workingDays(count);
  const pairs: [string, string | undefined][] = [
    [said.promised, days(guide.promisedWorkingDays)],
    [said.statutory, days(guide.statutoryWorkingDays)],
    [said.visits, said.times(guide.visits)],
    [said.fee, guide.fee],
    [said.applicants, guide.applicants.join('、')],
    [said.implementingBody, guide.implementingBody],
    [said.result, guide.resultName],
    [said.resultDelivery, guide.resultDelivery],
    [said.consultation, guide.consultation],
    [said.supervision, guide.supervision],
    [said.itemType, guide.itemType],
    [said.exerciseLevel, guide.exerciseLevel],
    [said.basicCode, guide.basicCode],
    [said.implementationCode, guide.implementationCode],
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
};
