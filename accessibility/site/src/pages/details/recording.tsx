import type { Locale, Recording } from '@minzong/content-types';
import { RichText } from '../../components/rich-text/rich-text';
import { Run, Say, useSay } from '../../layout/language';
import { sizeText } from '../../words/sizes';

interface RecordingProps {
  recording: Recording;
  locale: Locale;
}

const formatOf = (url: string): string => url.slice(url.lastIndexOf('.') + 1).toUpperCase();

/** `3 分 20 秒`, for the eye and for a voice alike. */
const Length = ({ seconds }: { seconds: number }) =>
  seconds < 60 ? (
    <Say word="recording.seconds" values={{ seconds }} />
  ) : (
    <Say
      word="recording.minutes"
      values={{ minutes: Math.floor(seconds / 60), seconds: seconds % 60 }}
    />
  );

/** Who reads and how long it takes; what is not known is left out. */
const Facts = ({ recording: { narrator, file }, locale }: RecordingProps) =>
  narrator === undefined && file.durationSeconds === undefined ? null : (
    <ul class="item-facts">
      {narrator === undefined ? null : (
        <li>
          <Say word="recording.narrator" /> <Run lang={locale}>{narrator}</Run>
        </li>
      )}
      {file.durationSeconds === undefined ? null : (
        <li>
          <Say word="recording.length" /> <Length seconds={file.durationSeconds} />
        </li>
      )}
    </ul>
  );

/** What is heard can be read: here, or it is the document (WCAG 2.2, 1.2.1). */
const Transcript = ({ recording, locale }: RecordingProps) =>
  recording.transcriptKind === 'document' ? (
    <Say as="p" word="recording.isDocument" />
  ) : (
    <details>
      <Say as="summary" word="recording.transcript" />
      <Run as="div" lang={locale}>
        <RichText
          tree={recording.transcript}
          locale={locale}
          prefix="recording-"
          headingOffset={1}
        />
      </Run>
    </details>
  );

/**
 * The recording of a document, before its text: the browser's own player, which every keyboard and
 * screen reader knows, and nothing is loaded before somebody presses play.
 */
export const RecordingPart = ({ recording, locale }: RecordingProps) => {
  const name = useSay()('recording');
  const { url, name: fileName, sizeBytes } = recording.file;
  return (
    <section class="recording" aria-labelledby="recording">
      <Say as="h2" word="recording" id="recording" />
      <Run as="audio" lang={name.lang} controls preload="none" src={url} aria-label={name.text} />
      <Facts recording={recording} locale={locale} />
      <p>
        <Say
          as="a"
          word="downloadRecording"
          values={{ format: formatOf(url), size: sizeText(sizeBytes) }}
          href={url}
          download={fileName}
        />
      </p>
      <Transcript recording={recording} locale={locale} />
    </section>
  );
};
