import { Text, View } from '@tarojs/components';
import { momentInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';

/** Says honestly that an earlier copy is shown, and of when. */
export const KeptBanner = ({ keptAt }: { keptAt: number | undefined }) => {
  const words = useWords();
  if (keptAt === undefined) return null;
  return (
    <View className="banner kept-banner" aria-role="status" aria-live="polite">
      <Text>{words.kept(momentInWords(keptAt, words))}</Text>
    </View>
  );
};
