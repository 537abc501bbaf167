import { Text, View } from '@tarojs/components';
import type { AnyDocument } from '../../content/any-document';
import { useWords } from '../../words/use-words';

/** Says that the document is shown in another language than the reader chose. */
export const LanguageBanner = ({ document }: { document: AnyDocument }) => {
  const { otherLanguage, languages } = useWords();
  if (document.requestedLocale === document.locale) return null;
  return (
    <View className="banner" aria-role="status">
      <Text>{otherLanguage(languages[document.locale])}</Text>
    </View>
  );
};
