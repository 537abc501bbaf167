import type { BrailleProof, ProofPart } from '../../braille/proof-pages';
import { Labelled, Run, Say } from '../../layout/language';
import type { AnyDocument } from '../details/document-head';
import { PartOfProof } from './proof-part';
import { Doubts, Findings, type HrefOf } from './to-look-at';

interface ProofProps {
  document: AnyDocument;
  proof: BrailleProof;
  hrefOf: HrefOf;
  /** where its pages are shown as they are embossed; drafts have none */
  sheetsHref?: string;
}

const Pages = ({ proof: { page, pages }, hrefOf }: Omit<ProofProps, 'document'>) =>
  pages === 1 ? null : (
    <Labelled as="nav" label="pages_" class="pagination">
      {page > 1 ? <Say as="a" rel="prev" word="previousPage" href={hrefOf(page - 1)} /> : <span />}
      <Say as="span" word="proofOnPage" values={{ page, pages }} />
      {page < pages ? <Say as="a" rel="next" word="nextPage" href={hrefOf(page + 1)} /> : <span />}
    </Labelled>
  );

const Parts = ({ parts, language }: { parts: ProofPart[]; language: string }) => (
  <>
    {parts.map((part) => (
      <PartOfProof
        key={`${String(part.number)}-${String(part.first)}`}
        part={part}
        language={language}
      />
    ))}
  </>
);

/**
 * A document in print and braille. What needs a look comes first. The cells are hidden from screen
 * readers, which would spell each of them dot by dot: the reading says the same.
 */
export const BrailleProofSheet = ({ document, proof, hrefOf, sheetsHref }: ProofProps) => (
  <div class="proof">
    <h1>
      <Say word="braille" />
      {' · '}
      <Run lang={document.locale}>{document.title}</Run>
    </h1>
    <Say
      as="p"
      class="lead"
      word={document.locale === 'en' ? 'proofIntro.en' : 'proofIntro'}
      values={{ n: proof.wordsInAll }}
    />
    {document.locale === 'en' ? null : <Say as="p" word="proofMend" />}
    {sheetsHref === undefined ? null : (
      <p class="to-sheets">
        <Say as="a" word="sheetsLink" href={sheetsHref} />
      </p>
    )}
    <Findings proof={proof} language={document.locale} hrefOf={hrefOf} />
    <Doubts proof={proof} language={document.locale} hrefOf={hrefOf} />
    <Say as="h2" word="proofText" />
    <details class="legend">
      <Say as="summary" word="proofLegend" />
      <Say as="p" word="proofLegendText" />
    </details>
    <Parts parts={proof.parts} language={document.locale} />
    <Pages proof={proof} hrefOf={hrefOf} />
  </div>
);

/** In place of the proof of a document in a language that has no braille here. */
export const NoProof = ({ document: { locale } }: { document: AnyDocument }) => (
  <div class="narrow">
    <Say as="h1" word="braille" />
    <Say
      as="p"
      word={locale === 'bo' || locale === 'ii' ? `braille.none.${locale}` : 'braille.tooLong'}
    />
  </div>
);
