import type { Block, Inline, MediaFile, ServiceGuide, TableCell } from '@minzong/content-types';
import type { BookDocumentOf, Edition } from '../../book';
import type { Piece } from '../manuscript';
import { joined, named, paragraph, plain, type Writer } from '../phrases';
import { cover, type Body } from './body';
import { questionsAndAnswers } from './policies';

type Guide = BookDocumentOf<'service-guide'>;
type Word = Parameters<Edition['say']>[0];

const table = (names: Inline[][], rows: Inline[][][]): Block => ({
  type: 'table',
  rows: [
    { cells: names.map((children): TableCell => ({ header: 'column', children })) },
    ...rows.map((row) => ({
      cells: row.map((children, index): TableCell =>
        index === 0 ? { header: 'row', children } : { children },
      ),
    })),
  ],
});

const fileLink = ({ url, name }: MediaFile, { own }: Writer): Inline[] => [
  { type: 'link', href: url, children: own(name) },
];

const noteOf = (material: Guide['materials'][number], writer: Writer): Inline[] => {
  const form = (word: Word, file: MediaFile | undefined) =>
    file === undefined ? [] : [[...writer.say(word), ...plain(' '), ...fileLink(file, writer)]];
  return joined(
    [
      ...(material.note === undefined ? [] : [writer.own(material.note)]),
      ...form('blankForm', material.blankForm),
      ...form('sampleForm', material.sampleForm),
    ],
    ' ',
  );
};

const materials = (guide: Guide, writer: Writer): Piece[] => {
  const { say, own, text } = writer;
  if (guide.materials.length === 0) return text([paragraph(say('noMaterials'))]);
  const names = [
    ...(['materialName', 'copies', 'required', 'medium', 'materialSource'] as const),
    'materialNote' as const,
  ];
  const rows = guide.materials.map((material) => [
    own(material.name),
    plain(String(material.copies)),
    say(material.required ? 'isRequired' : 'notRequired'),
    say(`medium.${material.medium}`),
    material.source === undefined ? [] : own(material.source),
    noteOf(material, writer),
  ]);
  return text([
    table(
      names.map((name) => say(name)),
      rows,
    ),
  ]);
};

const specialSteps = (guide: Guide, { say, own, text }: Writer): Piece[] => {
  if (guide.specialSteps.length === 0) return [];
  const names = ['stepName', 'timeLimit', 'basis', 'charged', 'countsTowardsLimit'] as const;
  const rows = guide.specialSteps.map((step) => [
    own(step.name),
    own(step.timeLimit),
    step.basis === undefined ? [] : own(step.basis),
    say(step.charged ? 'yes' : 'no'),
    say(step.countsTowardsLimit ? 'yes' : 'no'),
  ]);
  return text([
    table(
      names.map((name) => say(name)),
      rows,
    ),
  ]);
};

const entryOf = (entry: ServiceGuide['entry'], { own, say }: Writer): Inline[] => {
  switch (entry.kind) {
    case 'form':
    case 'link':
      return [{ type: 'link', href: entry.href, children: own(entry.label) }];
    case 'telephone':
      return [
        ...own(entry.label),
        ...plain(' '),
        { type: 'link', href: `tel:${entry.number}`, children: plain(entry.number) },
      ];
    case 'mini-program':
      return [...own(entry.label), ...plain(' '), ...say('miniProgramEntry')];
  }
};

const timeToComplete = (guide: Guide, { say }: Writer): Inline[] => {
  const { statutoryWorkingDays: statutory, promisedWorkingDays: promised } = guide;
  if (promised === 0) return say('onTheSpot');
  return joined([
    ...(promised === undefined ? [] : [say('promisedDays', { n: promised })]),
    ...(statutory === undefined ? [] : [say('statutoryDays', { n: statutory })]),
  ]);
};

const essentials = (guide: Guide, writer: Writer): Piece[] => {
  const { fact, own, say } = writer;
  const visits = guide.visits === 0 ? say('noVisit') : say('visitsNumber', { n: guide.visits });
  return writer.facts(
    fact('brief', guide.brief),
    fact('entry', entryOf(guide.entry, writer)),
    fact('applicants', own(guide.applicants.join(guide.locale === 'en' ? ', ' : '、'))),
    fact('implementingBody', guide.implementingBody),
    fact('timeToComplete', timeToComplete(guide, writer)),
    fact('fee', guide.fee),
    fact('visits', visits),
    fact('consultation', guide.consultation),
    fact('supervision', guide.supervision),
  );
};

const procedure = (guide: Guide, { own, list }: Writer): Piece[] => {
  const stop = guide.locale === 'en' ? ': ' : '：';
  const step = (name: string): Inline => ({
    ...{ type: 'language', language: guide.locale },
    children: [{ type: 'text', text: name, marks: ['strong'] }],
  });
  return list(
    guide.procedure.map(({ name, description }) => [step(name), ...own(`${stop}${description}`)]),
    true,
  );
};

const offices = (guide: Guide, { own, fact, facts }: Writer): Piece[] =>
  guide.offices.flatMap(({ name, address, hours, telephone }) =>
    facts(
      [{ name: own(name), value: own(address) }],
      fact('hours', hours),
      fact('telephone', telephone),
    ),
  );

/** All elements of a service guide, in the order in which a person needs them. */
export const serviceGuideBody: Body<'service-guide'> = (guide, writer) => {
  const { section, text, facts, fact, own, list, linked } = writer;
  const { resultSample } = guide;
  return [
    ...essentials(guide, writer),
    ...cover(guide),
    ...section(
      'conditions',
      'conditions',
      text(guide.conditions, { prefix: 'conditions-', headingOffset: 1 }),
    ),
    ...section('materials', 'materials', materials(guide, writer)),
    ...section('procedure', 'procedure', procedure(guide, writer)),
    ...section('specialSteps', 'special-steps', specialSteps(guide, writer)),
    ...section('offices', 'offices', offices(guide, writer)),
    ...section(
      'result',
      'result',
      facts(
        fact('result', guide.resultName),
        fact(
          'resultSample',
          resultSample === undefined ? undefined : fileLink(resultSample, writer),
        ),
        fact('resultDelivery', guide.resultDelivery),
      ),
    ),
    ...section(
      'legalBases',
      'legal-bases',
      list([...guide.legalBases.map(own), ...linked('policies').map(named)]),
    ),
    ...questionsAndAnswers(guide.questions, 'commonQuestions', guide.locale, writer),
    ...section('supplement', 'supplement', text(guide.body, { headingOffset: 1 })),
    ...section(
      'codes',
      'codes',
      facts(
        fact('basicCode', guide.basicCode),
        fact('implementationCode', guide.implementationCode),
        fact('itemType', guide.itemType),
        fact('exerciseLevel', guide.exerciseLevel),
      ),
    ),
  ];
};
