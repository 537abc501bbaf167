import type { RichText } from '@minzong/content-types';
import { useEffect, useState } from 'react';
import { voiceFor } from '../../platform/speech';
import { useWords } from '../../words/use-words';
import { textsOf } from '../rich-text/notes';
import { Tap } from '../tap';

/** Reads a body with the voice of the device; nothing where the device has none. */
export const ReadAloud = ({ body, locale }: { body: RichText; locale: string }) => {
  const { listen } = useWords();
  const [speaking, setSpeaking] = useState(false);
  const voice = voiceFor(locale);
  useEffect(
    () => () => {
      voice?.stop();
    },
    [voice],
  );
  if (voice === undefined) return null;
  const toggle = (): void => {
    if (speaking) voice.stop();
    else
      voice.speak(textsOf(body), locale, () => {
        setSpeaking(false);
      });
    setSpeaking(!speaking);
  };
  return (
    <Tap className="button" onTap={toggle}>
      {speaking ? listen.stop : listen.aloud}
    </Tap>
  );
};
