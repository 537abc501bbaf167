import type { Recording } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { mediaAddress } from '../../content/images';
import { announce } from '../../content/spoken';
import { useWords } from '../../words/use-words';
import { RichText } from '../rich-text';
import { Section } from '../section';
import { Tap } from '../tap';
import { useSound } from './use-sound';

const BACK_SECONDS = 15;

/** Play, back, speed, and where it stands in words. */
const PlayBar = ({ file }: { file: Recording['file'] }) => {
  const { listen } = useWords();
  const { state, toggle, back, nextSpeed } = useSound(mediaAddress(file.url), file.durationSeconds);
  const { status, position, length, speed } = state;
  const playing = status === 'playing';
  const begun = status !== 'silent';
  return (
    <View className="play-bar">
      <View className="play-buttons">
        <Tap className="button button-main play-button" onTap={toggle}>
          {playing ? listen.pause : begun && position > 0 ? listen.resume : listen.play}
        </Tap>
        <Tap
          className="button play-button"
          disabled={!begun}
          onTap={() => {
            back(BACK_SECONDS);
          }}
        >
          {listen.back(BACK_SECONDS)}
        </Tap>
        <Tap
          className="button play-button"
          label={listen.changeSpeed(speed)}
          onTap={() => {
            announce(listen.speed(nextSpeed()));
          }}
        >
          {listen.speed(speed)}
        </Tap>
      </View>
      <Text className="play-position">
        {length === 0 ? listen.at(position) : listen.of(position, length)}
      </Text>
      {/* Said when it changes, not every second. */}
      <Text className="play-status" aria-role="status" aria-live="polite">
        {listen.status[status]}
      </Text>
    </View>
  );
};

/** The words of a recording that are not the document's own. */
const Transcript = ({ recording, locale }: { recording: Recording; locale: string }) => {
  const { listen } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tap
        className={open ? 'fold fold-open' : 'fold'}
        expanded={open}
        onTap={() => {
          setOpen(!open);
        }}
      >
        {listen.transcript}
      </Tap>
      {open && <RichText body={recording.transcript} locale={locale} prefix="recording-" />}
    </>
  );
};

/** A document read aloud by a person, with everything that is heard to be read as well. */
export const Listen = ({ recording, locale }: { recording: Recording; locale: string }) => {
  const { listen } = useWords();
  const { file, narrator, transcriptKind } = recording;
  return (
    <Section title={listen.title}>
      {narrator !== undefined && <Text className="quiet">{listen.narrator(narrator)}</Text>}
      <PlayBar key={file.url} file={file} />
      {transcriptKind === 'document' ? (
        <Text className="quiet">{listen.sameWords}</Text>
      ) : (
        <Transcript recording={recording} locale={locale} />
      )}
    </Section>
  );
};
