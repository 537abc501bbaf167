import type { ListItem } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { documentAddress } from '../../content/addresses';
import { FRAME, cropOf } from '../../content/crop';
import { openPage } from '../../platform/navigation';
import { shortDay } from '../../words/dates';
import { localeClass } from '../language-class';
import { Picture } from '../picture';
import { Tap } from '../tap';

/** The latest news that has a picture, as wide as the telephone. */
export const LeadStory = ({ item }: { item: ListItem<'article'> }) => {
  const { cover, title, type, slug, locale, publishedAt } = item;
  if (cover === undefined) return null;
  return (
    <Tap
      className={`lead ${localeClass(locale)}`}
      role="link"
      label={`${title}，${shortDay(publishedAt)}`}
      onTap={() => void openPage(documentAddress(type, slug))}
    >
      <View className="lead-frame">
        <Picture className="cover-image" {...cropOf(cover, FRAME.lead)} image={cover} width={800} />
      </View>
      <Text className="lead-title">{title}</Text>
      <Text className="row-meta">{shortDay(publishedAt)}</Text>
    </Tap>
  );
};
