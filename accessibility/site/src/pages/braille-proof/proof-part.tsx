import type { ProofPart } from '../../braille/proof-pages';
import { TextRuns } from '../../components/text-runs';
import { Run, Say, useSay } from '../../layout/language';

type Word = ProofPart['words'][number];

/** Where a link to a word leads. */
export const wordId = (block: number, word: number): string =>
  `w-${String(block)}-${String(word + 1)}`;
export const partId = (block: number): string => `p-${String(block)}`;

/** Pinyin is Chinese in Latin letters. */
const PINYIN = 'zh-Latn-pinyin';

const Clauses = ({ clauses }: Word) => {
  const own = useSay()('proofOwnClause');
  if (clauses.length === 0) return null;
  const named = clauses.map((clause) => (clause === 'own' ? own.text : clause.replace('GF ', '')));
  return <span class="clauses-of">{named.join(' ')}</span>;
};

const Alternatives = ({ alternatives, doubtful }: Word) =>
  doubtful && alternatives.length > 0 ? (
    <span class="alternatives">
      <Say word="proofOr" values={{ readings: alternatives.join('、') }} />
    </span>
  ) : null;

interface OneWordProps {
  word: Word;
  id: string;
  language: string;
  /** of its paragraph: nothing stands before it */
  isFirst: boolean;
}

const OneWord = ({ word, id, language, isFirst }: OneWordProps) => {
  const { text, reading, cells, doubtful, source, joined } = word;
  return (
    <li id={id} class={doubtful ? 'doubtful' : undefined}>
      <span class="print">
        {joined && !isFirst ? <span aria-hidden="true">·</span> : null}
        <TextRuns lang={language} text={text} />
      </span>
      <span class="reading">
        {doubtful ? (
          <>
            <Say as="strong" word="proofDoubt" />{' '}
          </>
        ) : null}
        {reading === '' ? null : <Run lang={PINYIN}>{reading}</Run>}
        {source === 'correction' ? <Say as="em" word="proofCorrected" /> : null}
      </span>
      <span class="cells" lang={language === 'en' ? 'en-Brai' : 'zh-Brai'} aria-hidden="true">
        {cells}
      </span>
      <Clauses {...word} />
      <Alternatives {...word} />
    </li>
  );
};

/** One paragraph of the proof: its number, and its words beside each other. */
export const PartOfProof = ({ part, language }: { part: ProofPart; language: string }) => {
  const { kind, number, first, words } = part;
  return (
    <section class={`proof-part ${kind}`} id={first === 0 ? partId(number) : undefined}>
      <h3>
        {number === 1 ? (
          <Say word="proofTitleParagraph" />
        ) : (
          <Say word="proofParagraph" values={{ n: number - 1 }} />
        )}
      </h3>
      <ol>
        {words.map((word, at) => (
          <OneWord
            key={String(at)}
            word={word}
            id={wordId(number, first + at)}
            language={language}
            isFirst={first + at === 0}
          />
        ))}
      </ol>
    </section>
  );
};
