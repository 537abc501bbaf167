import type { LinkedDocument, ServedDocument } from '@minzong/api-contract';
import { hrefOf } from '../../addresses';
import { Day } from '../../components/date';
import { TitleLink } from '../../components/title-link';
import { Figure } from '../../components/picture';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { ValidityBadge } from '../../components/validity-badge';
import { Run, Say, useSay, useSurroundings } from '../../layout/language';
import { chineseNumeral } from '../../words/numerals';
import { sizeText } from '../../words/sizes';
import { Cover } from './article';
import type { Detail } from './detail-props';

type Explainer = ServedDocument<'explainer'>;

const ClauseLink = ({ policy, number }: { policy: LinkedDocument; number: number }) => {
  const { locale } = useSurroundings();
  const isEnglish = useSay()('clauseNumber').lang === 'en';
  const n = isEnglish ? number : chineseNumeral(number);
  const href = `${hrefOf(locale, policy.path)}#clause-${String(number)}`;
  return <Say as="a" word="clauseNumber" values={{ n }} href={href} />;
};

/** By what the policy is recognised, and whether it can be relied on. */
const PolicyFacts = ({ policy: { policy } }: { policy: LinkedDocument }) =>
  policy === undefined ? null : (
    <ul class="item-facts">
      <li>
        <ValidityBadge validity={policy.validity} />
      </li>
      {policy.documentNumber === undefined ? null : (
        <li>
          <Run lang="zh-CN">{policy.documentNumber}</Run>
        </li>
      )}
      {policy.promulgatedOn === undefined ? null : (
        <li>
          <Say word="promulgatedOn" /> <Day moment={policy.promulgatedOn} />
        </li>
      )}
    </ul>
  );

/** The policies and the single clauses that are explained, each a link. */
const Explained = ({ policies }: { policies: LinkedDocument[] }) =>
  policies.length === 0 ? null : (
    <Section title="explains" class="explains">
      <ul class="plain">
        {policies.map((policy) => (
          <li key={policy.id}>
            <TitleLink item={policy} />
            <PolicyFacts policy={policy} />
            {policy.clauses === undefined || policy.clauses.length === 0 ? null : (
              <ul class="inline-links">
                {policy.clauses.map((number) => (
                  <li key={number}>
                    <ClauseLink policy={policy} number={number} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );

/** Questions with their answers; the same list serves explainers and service guides. */
export const Questions = (props: {
  questions: Explainer['questions'];
  title: 'questions' | 'commonQuestions';
  locale: string;
}) =>
  props.questions.length === 0 ? null : (
    <Section title={props.title} class="questions">
      {props.questions.map(({ question, answer }, index) => (
        <div class="question" key={question} id={`question-${String(index + 1)}`}>
          <Run as="h3" lang={props.locale}>
            {question}
          </Run>
          <RichText
            tree={answer}
            locale={props.locale as 'zh-CN'}
            prefix={`answer-${String(index + 1)}-`}
            headingOffset={2}
          />
        </div>
      ))}
    </Section>
  );

const Video = ({ video }: { video: NonNullable<Explainer['video']> }) => {
  const name = useSay()('video');
  return (
    <Section title="video" class="video">
      <Run
        as="video"
        lang={name.lang}
        controls
        preload="none"
        src={video.url}
        aria-label={name.text}
      />
      <p>
        <Say
          as="a"
          word="downloadVideo"
          values={{ size: sizeText(video.sizeBytes) }}
          href={video.url}
          download={video.name}
        />
      </p>
    </Section>
  );
};

export const ExplainerDetail: Detail<'explainer'> = ({ document: explainer }) => (
  <>
    <Explained policies={explainer.links.policies} />
    <Cover cover={explainer.cover} body={explainer.body} locale={explainer.locale} />
    <RichText tree={explainer.body} locale={explainer.locale} />
    {explainer.infographics.length === 0 ? null : (
      <Section title="infographics" class="infographics">
        <Run as="div" lang={explainer.locale}>
          {explainer.infographics.map((image) => (
            <Figure key={image.url} image={image} />
          ))}
        </Run>
      </Section>
    )}
    {explainer.video === undefined ? null : <Video video={explainer.video} />}
    {explainer.transcript === undefined ? null : (
      <Section title="transcript">
        <RichText
          tree={explainer.transcript}
          locale={explainer.locale}
          prefix="transcript-"
          headingOffset={1}
        />
      </Section>
    )}
    <Questions questions={explainer.questions} title="questions" locale={explainer.locale} />
  </>
);
