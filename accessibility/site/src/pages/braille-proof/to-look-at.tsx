import type { BrailleProof, ProofPlace } from '../../braille/proof-pages';
import { TextRuns } from '../../components/text-runs';
import { Run, Say } from '../../layout/language';
import { partId, wordId } from './proof-part';

/** The address of a page of the proof. */
export type HrefOf = (page: number) => string;

interface ListProps {
  proof: BrailleProof;
  language: string;
  hrefOf: HrefOf;
}

const placeHref = ({ page, block, word }: ProofPlace, here: number, hrefOf: HrefOf): string => {
  const id = word === undefined ? partId(block) : wordId(block, word);
  return `${page === here ? '' : hrefOf(page)}#${id}`;
};

const FirstOnly = ({ listed, inAll }: { listed: number; inAll: number }) =>
  listed < inAll ? <Say as="p" word="proofFirstOnly" values={{ n: listed }} /> : null;

/** What cannot be written in braille as it stands in print, each with the way to it. */
export const Findings = ({ proof, language, hrefOf }: ListProps) => {
  const { findings, findingsInAll, page } = proof;
  if (findingsInAll === 0) return <Say as="p" class="all-well" word="proofNoFindings" />;
  return (
    <section class="to-look-at">
      <Say as="h2" word="proofFindings" values={{ n: findingsInAll }} />
      <ol>
        {findings.map((finding, at) => (
          <li key={String(at)}>
            <a href={placeHref(finding, page, hrefOf)}>
              <Say word="proofParagraph" values={{ n: finding.block - 1 }} />
              {finding.text === '' ? null : (
                <>
                  {' '}
                  <span class="quoted">
                    <TextRuns lang={language} text={finding.text} />
                  </span>
                </>
              )}
            </a>
            <p>
              {finding.lossy ? (
                <>
                  <Say as="strong" word="proofLossy" />{' '}
                </>
              ) : null}
              <Run lang="zh-CN">{finding.message}</Run>
            </p>
          </li>
        ))}
      </ol>
      <FirstOnly listed={findings.length} inAll={findingsInAll} />
    </section>
  );
};

/** Words whose reading is a guess, each once, with the way to the first of them. */
export const Doubts = ({ proof, language, hrefOf }: ListProps) => {
  const { doubts, doubtsInAll, page } = proof;
  if (doubtsInAll === 0) return <Say as="p" class="all-well" word="proofNoDoubts" />;
  return (
    <section class="to-look-at doubts">
      <Say as="h2" word="proofDoubts" values={{ n: doubtsInAll }} />
      <ul>
        {doubts.map((doubt, at) => (
          <li key={String(at)}>
            <a href={placeHref(doubt, page, hrefOf)}>
              <Run lang={language}>{doubt.text}</Run>{' '}
              <Run lang="zh-Latn-pinyin">{doubt.reading}</Run>
              {doubt.times === 1 ? null : (
                <>
                  {' '}
                  <Say word="proofTimes" values={{ n: doubt.times }} />
                </>
              )}
            </a>
            {doubt.alternatives.length === 0 ? null : (
              <>
                {' '}
                <Say word="proofOr" values={{ readings: doubt.alternatives.join('、') }} />
              </>
            )}
          </li>
        ))}
      </ul>
      <FirstOnly listed={doubts.reduce((sum, { times }) => sum + times, 0)} inAll={doubtsInAll} />
    </section>
  );
};
