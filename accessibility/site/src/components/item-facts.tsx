import type { ComponentChildren } from 'preact';
import { Run, Say } from '../layout/language';
import { Day } from './date';
import type { AnyItem } from './item-line';
import { shortNotices } from './notices';
import { ValidityBadge } from './validity-badge';

const issueOf = (item: Extract<AnyItem, { type: 'magazine-issue' }>) => (
  <Say word="issueName" values={{ year: item.year, number: item.number }} as="span" />
);

const inLanguage = (text: string | undefined, lang: string): ComponentChildren[] =>
  text === undefined ? [] : [<Run lang={lang}>{text}</Run>];

const ancientFacts = (item: Extract<AnyItem, { type: 'ancient-text' }>): ComponentChildren[] => [
  ...(item.originalTitle === item.title
    ? []
    : inLanguage(item.originalTitle, item.originalLanguage)),
  <Say word={`script.${item.script}`} />,
  ...inLanguage(item.era, item.locale),
  ...inLanguage(item.holdingInstitution, item.locale),
];

const policyFacts = (item: Extract<AnyItem, { type: 'policy' }>): ComponentChildren[] => [
  // Its own notices say the same with the day.
  ...(item.notices?.some(({ about }) => about === 'itself') === true
    ? []
    : [<ValidityBadge validity={item.validity} />]),
  ...inLanguage(item.documentNumber, 'zh-CN'),
  ...inLanguage(item.issuingBody, item.locale),
];

const factsOf = (item: AnyItem): ComponentChildren[] => {
  const own = (text: string | undefined, lang: string = item.locale) => inLanguage(text, lang);
  switch (item.type) {
    case 'policy':
      return policyFacts(item);
    case 'explainer':
      return [<Say word={`kind.${item.kind}`} class="badge" as="span" />];
    case 'magazine':
      return [...own(item.frequency), ...own(item.publisher)];
    case 'magazine-issue':
      return [issueOf(item)];
    case 'magazine-article':
      return [...own(item.section), ...own(item.author)];
    case 'ancient-collection':
      return own(item.holdingInstitution);
    case 'ancient-text':
      return ancientFacts(item);
    case 'product':
      return [
        ...own(item.category),
        ...(item.certificate === undefined
          ? []
          : [<Say word={`certificateSystem.${item.certificate.system}`} />]),
      ];
    case 'service-guide':
      return [
        ...own(item.implementingBody),
        ...(item.promisedWorkingDays === undefined
          ? []
          : [<Say word="promisedDays" values={{ n: item.promisedWorkingDays }} />]),
      ];
    case 'announcement':
      return item.expiresAt === undefined
        ? []
        : [
            <>
              <Say word="validUntil" /> <Day moment={item.expiresAt} />
            </>,
          ];
    case 'leader':
      return own(item.post);
    case 'department':
      return [<Say word={`departmentKind.${item.kind}`} />, ...own(item.head)];
    case 'ethnic-group':
      return own(item.romanisedName, 'en');
    default:
      return [];
  }
};

/** The few facts by which a document of this type is recognised in a list. */
export const ItemFacts = ({ item }: { item: AnyItem }) => {
  const facts = [...shortNotices(item), ...factsOf(item)];
  return facts.length === 0 ? null : (
    <ul class="item-facts">
      {facts.map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
  );
};
