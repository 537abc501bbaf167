import type { ListItem } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { documentAddress } from '../content/addresses';
import { openPage } from '../platform/navigation';
import { shortDay } from '../words/dates';
import { useWords } from '../words/use-words';
import { Tap } from './tap';

const SHOWN = 3;

const isCurrent = (expiresAt: string | undefined): boolean =>
  expiresAt === undefined || Date.parse(expiresAt) > Date.now();

/** The latest announcements that still hold, urgent ones first and marked by a word. */
export const Announcements = ({ items }: { items: ListItem<'announcement'>[] }) => {
  const { home } = useWords();
  const current = items
    .filter((item) => isCurrent(item.expiresAt))
    .sort((a, b) => Number(b.urgent) - Number(a.urgent))
    .slice(0, SHOWN);
  if (current.length === 0) return null;
  return (
    <View className="announcements">
      {current.map(({ id, type, slug, title, urgent, publishedAt }) => (
        <Tap
          key={id}
          className={urgent ? 'announcement announcement-urgent' : 'announcement'}
          role="link"
          onTap={() => void openPage(documentAddress(type, slug))}
        >
          {urgent && <Text className="urgent-sign">{home.urgent}</Text>}
          <Text className="announcement-title">{title}</Text>
          <Text className="announcement-day">{shortDay(publishedAt)}</Text>
        </Tap>
      ))}
    </View>
  );
};
