import type { Segment } from '@minzong/api-contract';
import { Run } from '../layout/language';
import { languageRuns } from '../words/text-language';

/** A text in `lang`, with every run of another script in its own language. */
export const TextRuns = ({ lang, text }: { lang: string; text: string }) => (
  <>
    {languageRuns(text, lang).map((run) => (
      <Run lang={run.lang}>{run.text}</Run>
    ))}
  </>
);

/** A text found by a search: what matched is marked, in the script it is written in. */
export const Highlighted = ({ lang, segments }: { lang: string; segments: Segment[] }) => (
  <>
    {segments.map(({ text, match }) =>
      match ? (
        <mark>
          <TextRuns lang={lang} text={text} />
        </mark>
      ) : (
        <TextRuns lang={lang} text={text} />
      ),
    )}
  </>
);
