import type { ServedDocument } from '@minzong/api-contract';
import { FactsTable, fact } from '../../components/facts-table';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { TitleLink } from '../../components/title-link';
import { Run, Say } from '../../layout/language';
import type { Detail } from './detail-props';
import { Questions } from './explainer';
import { ServiceEntry } from './service-entry';
import { Materials, SpecialSteps } from './service-tables';

type Guide = ServedDocument<'service-guide'>;

const TimeLimit = ({ guide }: { guide: Guide }) => {
  const { statutoryWorkingDays: statutory, promisedWorkingDays: promised } = guide;
  if (promised === 0) return <Say word="onTheSpot" />;
  return (
    <>
      {promised === undefined ? null : <Say word="promisedDays" values={{ n: promised }} />}
      {promised !== undefined && statutory !== undefined ? ' · ' : null}
      {statutory === undefined ? null : <Say word="statutoryDays" values={{ n: statutory }} />}
    </>
  );
};

const hasTimeLimit = (guide: Guide): boolean =>
  guide.promisedWorkingDays !== undefined || guide.statutoryWorkingDays !== undefined;

const facts = (guide: Guide) => [
  ...fact('applicants', guide.applicants.join(guide.locale === 'en' ? ', ' : '、'), guide.locale),
  ...fact('implementingBody', guide.implementingBody, guide.locale),
  ...(hasTimeLimit(guide) ? fact('timeToComplete', <TimeLimit guide={guide} />) : []),
  ...fact('fee', guide.fee, guide.locale),
  ...fact(
    'visits',
    guide.visits === 0 ? (
      <Say word="noVisit" />
    ) : (
      <Say word="visitsNumber" values={{ n: guide.visits }} />
    ),
  ),
  ...fact('consultation', guide.consultation, guide.locale),
  ...fact('supervision', guide.supervision, guide.locale),
];

const Offices = ({ guide }: { guide: Guide }) => (
  <ul class="offices">
    {guide.offices.map((office) => (
      <li key={office.name}>
        <Run as="h3" lang={guide.locale}>
          {office.name}
        </Run>
        <FactsTable
          facts={[
            ...fact('address', office.address, guide.locale),
            ...fact('hours', office.hours, guide.locale),
            ...(office.telephone === undefined
              ? []
              : fact('telephone', <a href={`tel:${office.telephone}`}>{office.telephone}</a>)),
          ]}
        />
      </li>
    ))}
  </ul>
);

const Result = ({ guide }: { guide: Guide }) => {
  const { resultName, resultSample, resultDelivery, locale } = guide;
  const lines = [
    ...fact('result', resultName, locale),
    ...(resultSample === undefined
      ? []
      : fact(
          'resultSample',
          <a href={resultSample.url} download={resultSample.name}>
            {resultSample.name}
          </a>,
          locale,
        )),
    ...fact('resultDelivery', resultDelivery, locale),
  ];
  return lines.length === 0 ? null : (
    <Section title="result">
      <FactsTable facts={lines} />
    </Section>
  );
};

const codes = (guide: Guide) => [
  ...fact('basicCode', guide.basicCode, 'zh-CN'),
  ...fact('implementationCode', guide.implementationCode, 'zh-CN'),
  ...fact('itemType', guide.itemType, guide.locale),
  ...fact('exerciseLevel', guide.exerciseLevel, guide.locale),
];

const Procedure = ({ guide }: { guide: Guide }) => (
  <Run as="ol" lang={guide.locale} class="procedure">
    {guide.procedure.map(({ name, description }) => (
      <li key={name}>
        <strong>{name}</strong>
        <p>{description}</p>
      </li>
    ))}
  </Run>
);

/** What it rests on, in the words of the guide and as links to policies of this site. */
const LegalBases = ({ guide }: { guide: Guide }) =>
  guide.legalBases.length + guide.links.policies.length === 0 ? null : (
    <Section title="legalBases">
      <Run as="ul" lang={guide.locale} class="plain">
        {guide.legalBases.map((basis) => (
          <li key={basis}>{basis}</li>
        ))}
        {guide.links.policies.map((policy) => (
          <li key={policy.id}>
            <TitleLink item={policy} />
          </li>
        ))}
      </Run>
    </Section>
  );

/** All elements of a service guide, in the order in which a person needs them. */
export const ServiceGuideDetail: Detail<'service-guide'> = ({ document: guide }) => (
  <>
    <ServiceEntry
      entry={guide.entry}
      brief={guide.brief}
      locale={guide.locale}
      form={guide.form}
      slug={guide.slug}
    />
    <FactsTable facts={facts(guide)} />
    <Section title="conditions">
      <RichText
        tree={guide.conditions}
        locale={guide.locale}
        prefix="conditions-"
        headingOffset={1}
      />
    </Section>
    <Section title="materials">
      <Materials guide={guide} />
    </Section>
    {guide.procedure.length === 0 ? null : (
      <Section title="procedure">
        <Procedure guide={guide} />
      </Section>
    )}
    {guide.specialSteps.length === 0 ? null : (
      <Section title="specialSteps">
        <SpecialSteps guide={guide} />
      </Section>
    )}
    {guide.offices.length === 0 ? null : (
      <Section title="offices">
        <Offices guide={guide} />
      </Section>
    )}
    <Result guide={guide} />
    <LegalBases guide={guide} />
    <Questions questions={guide.questions} title="commonQuestions" locale={guide.locale} />
    {guide.body.length === 0 ? null : (
      <Section title="supplement">
        <RichText tree={guide.body} locale={guide.locale} headingOffset={1} />
      </Section>
    )}
    {codes(guide).length === 0 ? null : (
      <Section title="codes">
        <FactsTable facts={codes(guide)} />
      </Section>
    )}
  </>
);
