import { rating, type Rating } from '@minzong/api-contract';
import type { ServiceAddress } from '../addresses';
import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import { tooLong, type FieldFault, type FieldFaults } from '../components/form/faults';
import { Choices, TextArea } from '../components/form/fields';
import { Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { cleanedText } from '../serving/form-text';
import type { Word } from '../words/say';
import { BackButton, CaseButton, CaseForm, casePage, type Question } from './case-frame';

/** Five sub-scores, the whole first (GB/T 39734). */
export const SCORES = ['overall', 'speed', 'guide', 'ease', 'platform'] as const;
/** From the best to the worst, as people read them. */
const GRADES = ['5', '4', '3', '2', '1'] as const;
/** The elements of a guide that can have been wrong. */
const ELEMENTS = [
  ...(['conditions', 'materials', 'procedure', 'time-limit'] as const),
  ...(['fee', 'offices', 'entry', 'consultation'] as const),
];

const LONGEST_WORDS = 1000;

/** A rating as it was filled in. */
export interface RatingForm {
  scores: Readonly<Partial<Record<(typeof SCORES)[number], string>>>;
  words: string;
  element: string;
}

export const ratingFrom = (fields: URLSearchParams): RatingForm => ({
  scores: Object.fromEntries(SCORES.map((score) => [score, fields.get(score) ?? ''])),
  words: cleanedText(fields.get('words')),
  element: fields.get('element') ?? '',
});

export const EMPTY_RATING: RatingForm = { scores: {}, words: '', element: '' };

/** What must be put right before a rating can be given. */
export const faultsOfRating = ({ scores, words }: RatingForm): FieldFaults => {
  const missing = SCORES.filter((score) => !/^[1-5]$/.test(scores[score] ?? ''));
  return new Map<string, FieldFault>([
    ...missing.map((score) => [score, { word: 'rateChoose' }] as const),
    ...(words.length > LONGEST_WORDS
      ? [['words', tooLong(LONGEST_WORDS, words.length)] as const]
      : []),
  ]);
};

/** The rating as the api takes it; call it only when there are no faults. */
export const asRating = ({ scores, words, element }: RatingForm): Rating => {
  const isElement = (ELEMENTS as readonly string[]).includes(element);
  return rating.parse({
    ...Object.fromEntries(SCORES.map((score) => [score, Number(scores[score])])),
    words,
    ...(isElement ? { element } : {}),
  });
};

const Element = ({ chosen }: { chosen: string }) => (
  <div class="field">
    <Say as="label" for="element" word="rateElement" />
    <select id="element" name="element">
      <Say as="option" value="" word="rateNoElement" />
      {ELEMENTS.map((element) => (
        <Say
          as="option"
          key={element}
          value={element}
          selected={element === chosen}
          word={`element.${element}`}
        />
      ))}
    </select>
  </div>
);

/** 好差评: once for a case, five grades for the whole and for each of its sides. */
export const ratingPage = (
  { address, question }: { address: ServiceAddress; question: Question },
  form: RatingForm,
  faults: FieldFaults = new Map(),
): PageView =>
  casePage({
    ...{ address, title: 'rate', status: faults.size > 0 ? 422 : 200 },
    isFaulty: faults.size > 0,
    children: (
      <>
        <FaultSummary
          faults={faults}
          trouble={undefined}
          heading="h2"
          before={(name) =>
            name === 'words' ? null : (
              <>
                <Say word={`score.${name as (typeof SCORES)[number]}`} />
                <Say word="labelStop" />
              </>
            )
          }
        />
        <div {...(faults.size > 0 ? {} : { id: FAULTS, tabindex: -1 })}>
          <Say as="p" class="lead" word="rateIntro" />
        </div>
        <CaseForm address={address} question={question} label="rate">
          {SCORES.map((score) => (
            <Choices
              key={score}
              name={score}
              legend={<Say word={`score.${score}`} />}
              options={GRADES.map((grade) => [grade, `grade.${grade}`] as [string, Word])}
              chosen={form.scores[score] ?? ''}
              fault={faults.get(score)}
            />
          ))}
          <Element chosen={form.element} />
          <TextArea
            name="words"
            label="rateWords"
            hint="rateWordsHint"
            value={form.words}
            fault={faults.get('words')}
            rows={4}
          />
          <div class="act-list">
            <CaseButton act="rate-yes" word="rateSend" />
            <BackButton />
          </div>
        </CaseForm>
      </>
    ),
  });
