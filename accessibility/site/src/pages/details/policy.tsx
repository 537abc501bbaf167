import type { ServedDocument } from '@minzong/api-contract';
import { Day } from '../../components/date';
import { FactsTable, fact } from '../../components/facts-table';
import { ItemLine } from '../../components/item-line';
import { TitleLink } from '../../components/title-link';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { ValidityBadge } from '../../components/validity-badge';
import { Labelled, Run, Say } from '../../layout/language';
import type { Word } from '../../words/say';
import type { Detail } from './detail-props';

type Policy = ServedDocument<'policy'>;

const facts = (policy: Policy) => {
  const day = (value: string | undefined) =>
    value === undefined ? undefined : <Day moment={value} />;
  return [
    ...fact('documentNumber', policy.documentNumber, 'zh-CN'),
    ...fact('issuingBody', policy.issuingBody, policy.locale),
    ...fact('adoptedOn', day(policy.adoptedOn)),
    ...fact('promulgatedOn', day(policy.promulgatedOn)),
    ...fact('effectiveOn', day(policy.effectiveOn)),
    ...fact('expiresOn', day(policy.expiresOn)),
    ...fact('validity', <ValidityBadge validity={policy.validity} />),
    ...fact('subjectCategory', policy.subjectCategory, policy.locale),
    ...fact('indexNumber', policy.indexNumber, 'zh-CN'),
  ];
};

const Clauses = ({ policy }: { policy: Policy }) =>
  policy.clauses.length < 2 ? null : (
    <Labelled as="nav" label="clauses" class="clauses">
      <Say as="h2" word="clauses" />
      <Run as="ol" lang={policy.locale}>
        {policy.clauses.map(({ anchor, label }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{label}</a>
          </li>
        ))}
      </Run>
    </Labelled>
  );

/** After a clause: the explainers that explain it (inspection item D5: related in both directions). */
const ExplainedHere = ({ policy, anchor }: { policy: Policy; anchor: string }) => {
  const number = policy.clauses.find((clause) => clause.anchor === anchor)?.number;
  const here = policy.links.explainers.filter(
    ({ clauses }) => number !== undefined && clauses?.includes(number) === true,
  );
  return here.length === 0 ? null : (
    <p class="explained-here">
      <Say word="explainedHere" />
      {here.map((item, index) => (
        <>
          {index === 0 ? null : ' · '}
          <TitleLink key={item.id} item={item} />
        </>
      ))}
    </p>
  );
};

const Titles = (props: {
  title: Word;
  items: { id: string; locale: string; path: string; title: string }[];
}) =>
  props.items.length === 0 ? null : (
    <Section title={props.title}>
      <ul class="plain">
        {props.items.map((item) => (
          <li key={item.id}>
            <TitleLink item={item} />
          </li>
        ))}
      </ul>
    </Section>
  );

export const PolicyDetail: Detail<'policy'> = ({ document: policy }) => (
  <>
    <FactsTable facts={facts(policy)} />
    {policy.links.explainers.length === 0 ? null : (
      <Section title="itsExplainers" class="its-explainers">
        <ul class="lines">
          {policy.links.explainers.map((item) => (
            <ItemLine key={item.id} item={item} heading="h3" />
          ))}
        </ul>
      </Section>
    )}
    <div class="with-clauses">
      <Clauses policy={policy} />
      <RichText
        tree={policy.body}
        locale={policy.locale}
        afterAnchor={(anchor) => <ExplainedHere policy={policy} anchor={anchor} />}
      />
    </div>
    <Titles title="itsGuides" items={policy.links.guides} />
    <Titles title="amends" items={policy.links.amends} />
    <Titles title="repeals" items={policy.links.repeals} />
    <Titles title="relatedPolicies" items={policy.links.related} />
  </>
);
