import { Text, View } from '@tarojs/components';
import { SHELF_ADDRESS } from '../../content/addresses';
import { useConnection } from '../../content/connection';
import { useShelf } from '../../content/offline/shelf';
import { openPage } from '../../platform/navigation';
import { clockTime } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** Says on every page that there is no network and since when, with the way to what was kept. */
export const ConnectionBanner = () => {
  const { offline } = useWords();
  const { connected, since } = useConnection();
  const things = useShelf();
  if (connected || since === undefined) return null;
  return (
    <View className="banner connection-banner" aria-role="status" aria-live="polite">
      <Text>{offline.none(clockTime(since))}</Text>
      {things.length > 0 && (
        <Tap className="text-button" role="link" onTap={() => void openPage(SHELF_ADDRESS)}>
          {offline.title}
        </Tap>
      )}
    </View>
  );
};
