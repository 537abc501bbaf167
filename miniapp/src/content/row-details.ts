import type { ListItem } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { shortDay } from '../words/dates';
import type { Words } from '../words/zh-cn';

/** A list item of any one type, so that `type` tells which fields it has. */
type AnyItem = { [T in DocumentType]: ListItem<T> }[DocumentType];

const own = (item: AnyItem, words: Words): (string | undefined)[] => {
  switch (item.type) {
    case 'policy':
      return [words.validity[item.validity], item.documentNumber ?? item.issuingBody];
    case 'explainer':
      return [words.kinds[item.kind]];
    case 'magazine':
      return [item.frequency, item.publisher];
    case 'magazine-issue':
      return [words.issue(item.year, item.number)];
    case 'magazine-article':
      return [
        item.section,
        item.author,
        item.startPage === undefined ? undefined : words.page(item.startPage),
      ];
    case 'ancient-collection':
      return [item.holdingInstitution];
    case 'ancient-text':
      return [words.scripts[item.script], item.era, item.holdingInstitution];
    case 'product':
      return [
        item.category,
        ...item.links.region.map(({ title }) => title),
        item.certificate && words.certificateSystems[item.certificate.system],
      ];
    case 'service-guide':
      return [
        item.implementingBody,
        item.promisedWorkingDays === undefined
          ? undefined
          : words.guide.workingDays(item.promisedWorkingDays),
      ];
    case 'article':
      return [shortDay(item.publishedAt), item.source];
    case 'announcement':
      return [shortDay(item.publishedAt), item.urgent ? words.home.urgent : undefined];
    case 'region':
    case 'ethnic-group':
      return [item.code];
    default:
      return [shortDay(item.publishedAt)];
  }
};

const DATED = new Set<DocumentType>(['policy', 'explainer']);

/** The short facts below a title in a list, the most telling first. */
export const rowDetails = (item: ListItem<DocumentType>, words: Words): string[] => {
  const details = own(item as AnyItem, words).filter((detail) => detail !== undefined);
  return DATED.has(item.type) ? [shortDay(item.publishedAt), ...details] : details;
};
