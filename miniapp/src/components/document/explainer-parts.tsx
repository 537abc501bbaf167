import { Text, Video, View } from '@tarojs/components';
import type { AnyDocument } from '../../content/any-document';
import { mediaAddress } from '../../content/images';
import { useWords } from '../../words/use-words';
import { Figure } from '../figure';
import { RichText } from '../rich-text';
import { Section } from '../section';
import { Questions } from './questions';

type Explainer = Extract<AnyDocument, { type: 'explainer' }>;

/** Questions, infographics and video of an explainer; the video never without its transcript. */
export const ExplainerParts = ({ explainer }: { explainer: Explainer }) => {
  const { document } = useWords();
  const { questions, infographics, video, transcript, locale } = explainer;
  return (
    <View>
      {video && (
        <Section title={document.video}>
          <Video className="video" src={mediaAddress(video.url)} aria-label={video.name} />
        </Section>
      )}
      {transcript && transcript.length > 0 && (
        <Section title={document.transcript}>
          <RichText body={transcript} locale={locale} prefix="transcript-" />
        </Section>
      )}
      <Questions title={document.questions} questions={questions} locale={locale} />
      {infographics.length > 0 && (
        <Section title={document.infographics}>
          {infographics.map((image) => (
            <View key={image.url}>
              <Figure image={image} />
              <Text className="infographic-words">{image.alternativeText}</Text>
            </View>
          ))}
        </Section>
      )}
    </View>
  );
};
