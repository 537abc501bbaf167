import type { Explainer, Locale } from '@minzong/content-types';
import type { Piece } from '../manuscript';
import { joined, named, plain, type Writer } from '../phrases';
import { cover, picture, type Body } from './body';

export const policyBody: Body<'policy'> = (policy, writer) => {
  const { fact, say, day, facts, text, links } = writer;
  const date = (moment: string | undefined) => (moment === undefined ? undefined : day(moment));
  const clauses = new Map(policy.clauses.map(({ anchor, label }) => [anchor, label]));
  return [
    ...facts(
      fact('documentNumber', policy.documentNumber),
      fact('issuingBody', policy.issuingBody),
      fact('adoptedOn', date(policy.adoptedOn)),
      fact('promulgatedOn', date(policy.promulgatedOn)),
      fact('effectiveOn', date(policy.effectiveOn)),
      fact('expiresOn', date(policy.expiresOn)),
      fact('validity', say(`validity.${policy.validity}`)),
      fact('subjectCategory', policy.subjectCategory),
      fact('indexNumber', policy.indexNumber),
    ),
    ...cover(policy),
    ...text(policy.body, { clauses }),
    ...links('itsExplainers', 'explainers'),
    ...links('itsGuides', 'guides'),
    ...links('amends', 'amends'),
    ...links('repeals', 'repeals'),
    ...links('relatedPolicies', 'related'),
  ];
};

/** Questions, each a heading over its answer. */
export const questionsAndAnswers = (
  questions: Explainer['questions'],
  title: 'questions' | 'commonQuestions',
  locale: Locale,
  { text, section }: Writer,
): Piece[] =>
  section(
    title,
    'questions',
    questions.flatMap(({ question, answer }, index) => {
      const prefix = `answer-${String(index + 1)}-`;
      const heading = { type: 'heading', level: 3, anchor: 'question' } as const;
      return [
        ...text([{ ...heading, children: plain(question) }], { prefix }),
        ...text(answer, { prefix: `${prefix}text-`, headingOffset: 2 }),
      ];
    }),
  );

export const explainerBody: Body<'explainer'> = (explainer, writer) => {
  const { fact, facts, say, text, section, linked, own } = writer;
  const { video, transcript, locale } = explainer;
  return [
    ...facts(
      fact('kind', say(`kind.${explainer.kind}`)),
      fact('explains', joined(linked('policies').map(named))),
    ),
    ...cover(explainer),
    ...text(explainer.body),
    ...section(
      'infographics',
      'infographics',
      explainer.infographics.map((image) => picture(image, locale)),
    ),
    ...(video === undefined
      ? []
      : section(
          'video',
          'video',
          writer.list([[{ type: 'link', href: video.url, children: own(video.name) }]]),
        )),
    ...section(
      'transcript',
      'transcript',
      text(transcript ?? [], { prefix: 'transcript-', headingOffset: 1 }),
    ),
    ...questionsAndAnswers(explainer.questions, 'questions', locale, writer),
  ];
};
