import { Run, useSay } from '../../layout/language';
import type { SpokenWord } from '../../readings/spoken-words';
import type { Word } from '../../words/say';

const WORDS = {
  start: 'readAloud',
  pause: 'readAloud.pause',
  resume: 'readAloud.resume',
  stop: 'readAloud.stop',
  previous: 'readAloud.previous',
  next: 'readAloud.next',
  speed: 'readAloud.speed',
  slow: 'readAloud.slow',
  normal: 'readAloud.normal',
  fast: 'readAloud.fast',
  faster: 'readAloud.faster',
  skips: 'readAloud.skips',
  failed: 'readAloud.failed',
} satisfies Record<string, Word>;

/** The languages that voices are known for. No voice reads Tibetan or Yi. */
export const hasVoices = (locale: string): boolean => locale === 'zh-CN' || locale === 'en';

/**
 * The place where the script puts the controls of reading aloud, with the words it needs. Nothing
 * is seen of it without script; with script its height is kept free, so that nothing moves.
 */
export const ReadAloud = (props: {
  spoken: SpokenWord[];
  locale: string;
  /** where a person has read it, the voice of the device is the second choice and says so */
  hasRecording: boolean;
}) => {
  const { spoken, locale, hasRecording } = props;
  const say = useSay();
  const used = hasRecording ? { ...WORDS, start: 'readAloud.byDevice' as const } : WORDS;
  const phrases = Object.entries(used).map(([name, word]) => [name, say(word)] as const);
  const words = Object.fromEntries(phrases.map(([name, { text }]) => [name, text]));
  return (
    <Run
      as="div"
      lang={say('readAloud').lang}
      class="read-aloud"
      data-language={locale}
      data-words={JSON.stringify(words)}
      data-spoken={spoken.length === 0 ? undefined : JSON.stringify(spoken)}
    />
  );
};
