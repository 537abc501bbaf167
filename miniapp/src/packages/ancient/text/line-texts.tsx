import { Text } from '@tarojs/components';
import { languageClass } from '../../../components/language-class';
import { useSettings } from '../../../content/settings';
import { chosenTranslations, type Layer, type Line } from './layers';

interface LineTextsProps {
  line: Line;
  language: string;
  layers: Layer[];
}

/** The chosen layers of a line, each a node of its own with its own letters. */
export const LineTexts = ({ line, language, layers }: LineTextsProps) => {
  const { locale } = useSettings();
  return (
    <>
      {layers.includes('original') && (
        <Text className={`line-text ${languageClass(language)}`} userSelect>
          {line.text}
        </Text>
      )}
      {layers.includes('transliteration') && line.transliteration !== undefined && (
        <Text className="line-transliteration language-en" userSelect>
          {line.transliteration}
        </Text>
      )}
      {layers.includes('translation') &&
        chosenTranslations(line, locale).map((translation) => (
          <Text
            key={translation.locale}
            className={`line-translation ${languageClass(translation.locale)}`}
            userSelect
          >
            {translation.text}
          </Text>
        ))}
    </>
  );
};
