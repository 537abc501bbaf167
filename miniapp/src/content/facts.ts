import { calendarDay, dayInWords } from '../words/dates';
import type { Words } from '../words/zh-cn';
import type { AnyDocument } from './any-document';

export interface Fact {
  name: string;
  value: string;
  className?: string | undefined;
}

/** A fact, or nothing where the document does not say. */
const fact = (name: string, value: string | undefined, className?: string): Fact[] =>
  value === undefined || value === '' ? [] : [{ name, value, className }];

type Of<T extends AnyDocument['type']> = Extract<AnyDocument, { type: T }>;

const policyFacts = (policy: Of<'policy'>, words: Words): Fact[] => {
  const { facts } = words;
  const day = (value: string | undefined) => (value ? calendarDay(value, words) : undefined);
  return [
    ...fact(
      facts.validity,
      words.validity[policy.validity],
      `validity validity-${policy.validity}`,
    ),
    ...fact(facts.documentNumber, policy.documentNumber),
    ...fact(facts.issuingBody, policy.issuingBody),
    ...fact(facts.adoptedOn, day(policy.adoptedOn)),
    ...fact(facts.promulgatedOn, day(policy.promulgatedOn)),
    ...fact(facts.effectiveOn, day(policy.effectiveOn)),
    ...fact(facts.expiresOn, day(policy.expiresOn)),
    ...fact(facts.subjectCategory, policy.subjectCategory),
    ...fact(facts.indexNumber, policy.indexNumber),
  ];
};

const productFacts = (product: Of<'product'>, words: Words): Fact[] => {
  const { facts, certificateSystems } = words;
  const { certificate } = product;
  return [
    ...fact(facts.category, product.category),
    ...fact(facts.producer, product.producer),
    ...fact(facts.certificate, certificate && certificateSystems[certificate.system]),
    ...fact(facts.certificateNumber, certificate?.number),
    ...fact(facts.holder, certificate?.holder),
    ...fact(facts.notice, certificate?.notice),
  ];
};

export const ancientTextFacts = (text: Of<'ancient-text'>, words: Words): Fact[] => {
  const { facts } = words;
  return [
    ...fact(facts.romanisedTitle, text.romanisedTitle),
    ...fact(facts.script, words.scripts[text.script]),
    ...fact(facts.era, text.era),
    ...fact(facts.holdingInstitution, text.holdingInstitution),
    ...fact(facts.catalogueNumber, text.catalogueNumber),
    ...fact(facts.physicalDescription, text.physicalDescription),
    ...fact(facts.rights, text.rights),
  ];
};

const page = (number: number | undefined, words: Words): string | undefined =>
  number === undefined ? undefined : words.page(number);

/** What a document says of itself beyond its text, in the order of its importance. */
export const documentFacts = (document: AnyDocument, words: Words): Fact[] => {
  const { facts } = words;
  switch (document.type) {
    case 'policy':
      return policyFacts(document, words);
    case 'product':
      return productFacts(document, words);
    case 'ancient-text':
      return ancientTextFacts(document, words);
    case 'ancient-collection':
      return fact(facts.holdingInstitution, document.holdingInstitution);
    case 'explainer':
      return fact(facts.kind, words.kinds[document.kind]);
    case 'magazine':
      return [
        ...fact(facts.frequency, document.frequency),
        ...fact(facts.publisher, document.publisher),
        ...fact(facts.serialNumber, document.serialNumber),
      ];
    case 'magazine-issue': {
      const total = document.totalNumber;
      return [
        ...fact(facts.issue, words.issue(document.year, document.number)),
        ...fact(facts.totalNumber, total === undefined ? undefined : words.totalNumber(total)),
      ];
    }
    case 'magazine-article':
      return [
        ...fact(facts.section, document.section),
        ...fact(facts.startPage, page(document.startPage, words)),
      ];
    case 'leader':
      return [
        ...fact(facts.post, document.post),
        ...fact(facts.duties, document.duties.join('；')),
      ];
    case 'department':
      return [
        ...fact(facts.head, document.head),
        ...fact(facts.telephone, document.telephone),
        ...fact(facts.address, document.address),
        ...fact(facts.hours, document.hours),
      ];
    case 'announcement':
      return document.expiresAt ? fact(facts.expiresAt, dayInWords(document.expiresAt, words)) : [];
    case 'region':
    case 'ethnic-group':
      return fact(facts.code, document.code);
    default:
      return [];
  }
};
