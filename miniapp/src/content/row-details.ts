import type { ListItem } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { shortDay } from '../words/dates';
import type { Words } from '../words/zh-cn';

type Details = (string | undefined)[];

const day = (item: { publishedAt: string }): Details => [shortDay(item.publishedAt)];
const code = (item: { code: string }): Details => [item.code];
const page = (number: number | undefined, words: Words): string | undefined =>
  number === undefined ? undefined : words.page(number);

/** What each type says of itself in a list. */
const DETAILS: { [T in DocumentType]: (item: ListItem<T>, words: Words) => Details } = {
  article: (item) => [...day(item), item.source],
  policy: (item, words) => [
    ...day(item),
    // Its own notices say the same with the day.
    item.notices?.some(({ about }) => about === 'itself') === true
      ? undefined
      : words.validity[item.validity],
    item.documentNumber ?? item.issuingBody,
  ],
  explainer: (item, words) => [...day(item), words.kinds[item.kind]],
  magazine: (item) => [item.frequency, item.publisher],
  'magazine-issue': (item, words) => [words.issue(item.year, item.number)],
  'magazine-article': (item, words) => [item.section, item.author, page(item.startPage, words)],
  'ancient-collection': (item) => [item.holdingInstitution],
  'ancient-text': (item, words) => [words.scripts[item.script], item.era, item.holdingInstitution],
  product: (item, words) => [
    item.category,
    ...item.links.region.map(({ title }) => title),
    item.certificate && words.certificateSystems[item.certificate.system],
  ],
  'service-guide': (item, words) => [
    item.implementingBody,
    item.promisedWorkingDays === undefined
      ? undefined
      : words.guide.workingDays(item.promisedWorkingDays),
  ],
  announcement: (item, words) => [...day(item), item.urgent ? words.home.urgent : undefined],
  page: day,
  leader: (item) => [item.post],
  department: (item) => [item.head, item.telephone],
  column: day,
  topic: day,
  region: code,
  'ethnic-group': code,
};

/** The short facts below a title in a list, the most telling first. */
export const rowDetails = (item: ListItem<DocumentType>, words: Words): string[] => {
  // The table has for each type a function of just that type.
  const detailsOf = DETAILS[item.type] as (item: ListItem<DocumentType>, words: Words) => Details;
  return detailsOf(item, words).filter((detail) => detail !== undefined);
};
