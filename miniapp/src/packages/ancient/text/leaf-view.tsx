import type { AncientText, Locale } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Figure } from '../../../components/figure';
import { languageClass } from '../../../components/language-class';
import { Section } from '../../../components/section';
import { Tap } from '../../../components/tap';
import { useSettings } from '../../../content/settings';
import { useWords } from '../../../words/use-words';
import { lineAnchor } from './leaf-anchor';

type Leaf = AncientText['leaves'][number];
type Line = Leaf['lines'][number];

/** Translations in the reader's language, or all when there is none in it. */
const chosenTranslations = (line: Line, locale: Locale): Line['translations'] => {
  const own = line.translations.filter((translation) => translation.locale === locale);
  return own.length > 0 ? own : line.translations;
};

interface LineProps {
  line: Line;
  id: string;
  /** the reader came to see this line */
  opened: boolean;
  language: string;
  translated: boolean;
}

const LineView = ({ line, id, opened, language, translated }: LineProps) => {
  const { ancient } = useWords();
  const { locale } = useSettings();
  return (
    <View id={id} className={opened ? 'line line-opened' : 'line'} aria-role="listitem">
      <Text
        className="line-label"
        aria-role="heading"
        aria-level="3"
        aria-label={ancient.line(line.label)}
      >
        {line.label}
      </Text>
      <View className="line-texts">
        <Text className={`line-text ${languageClass(language)}`} userSelect>
          {line.text}
        </Text>
        {translated &&
          chosenTranslations(line, locale).map((translation) => (
            <Text
              key={translation.locale}
              className={`line-translation ${languageClass(translation.locale)}`}
              userSelect
            >
              {translation.text}
            </Text>
          ))}
      </View>
    </View>
  );
};

interface LeafProps {
  leaf: Leaf;
  /** of the leaf in its text, from 0 */
  index: number;
  /** the line that the reader came to see, from 0 */
  opened: number | undefined;
  language: string;
}

/** A leaf: its picture and its lines, so that nothing is only in the picture. */
export const LeafView = ({ leaf, index, opened, language }: LeafProps) => {
  const { ancient } = useWords();
  const [translated, setTranslated] = useState(true);
  const hasTranslations = leaf.lines.some((line) => line.translations.length > 0);
  return (
    <View className="leaf">
      {leaf.image ? (
        <Figure image={leaf.image} />
      ) : (
        <Text className="quiet">{ancient.noImage}</Text>
      )}
      {leaf.lines.length > 0 && (
        <Section title={ancient.transcription}>
          {hasTranslations && (
            <Tap
              role="checkbox"
              className={translated ? 'chip chip-chosen' : 'chip'}
              checked={translated}
              label={ancient.translations}
              onTap={() => {
                setTranslated(!translated);
              }}
            >
              {ancient.translations}
            </Tap>
          )}
          <View className="lines" aria-role="list">
            {leaf.lines.map((line, position) => (
              <LineView
                key={line.label}
                line={line}
                id={lineAnchor(index, position)}
                opened={position === opened}
                language={language}
                translated={translated}
              />
            ))}
          </View>
        </Section>
      )}
    </View>
  );
};
