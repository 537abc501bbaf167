import { Text, View } from '@tarojs/components';
import { momentInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';

interface KeptBannerProps {
  keptAt: number | undefined;
  /** a fresh one is still on its way */
  waiting?: boolean | undefined;
}

/** Says honestly that an earlier copy is shown, and of when. */
export const KeptBanner = ({ keptAt, waiting = false }: KeptBannerProps) => {
  const words = useWords();
  if (keptAt === undefined) return null;
  const when = momentInWords(keptAt, words);
  return (
    <View className="banner kept-banner" aria-role="status" aria-live="polite">
      <Text>{waiting ? words.offline.waiting(when) : words.offline.kept(when)}</Text>
    </View>
  );
};
