import { Text, View } from '@tarojs/components';
import { documentAddress } from '../../content/addresses';
import { FRAME, cropOf } from '../../content/crop';
import { rowDetails } from '../../content/row-details';
import { shortStanding } from '../../content/standing';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Ornament } from '../ornament';
import { Picture } from '../picture';
import { Tap } from '../tap';
import type { AnyItem } from './document-list';

/** A document led by its picture: products and magazine issues. */
export const CoverTile = ({ item, shape }: { item: AnyItem; shape: 'tile' | 'book' }) => {
  const words = useWords();
  const details = [...shortStanding(item, words), ...rowDetails(item, words)];
  const { cover, title } = item;
  return (
    <Tap
      className={shape}
      role="link"
      label={[title, ...details].join('，')}
      onTap={() => void openPage(documentAddress(item.type, item.slug))}
    >
      <View className={`${shape}-cover`}>
        {cover ? (
          <Picture
            className="cover-image"
            {...cropOf(cover, FRAME[shape])}
            image={cover}
            width={480}
          />
        ) : (
          <Ornament />
        )}
      </View>
      <Text className="tile-title">{title}</Text>
      <Text className="tile-meta">{details.join(' · ')}</Text>
    </Tap>
  );
};
