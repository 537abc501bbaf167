import type { ListItem } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { documentAddress } from '../../content/addresses';
import { FRAME, cropOf } from '../../content/crop';
import { rowDetails } from '../../content/row-details';
import { shortStanding } from '../../content/standing';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { ListButton } from '../account/list-button';
import { localeClass } from '../language-class';
import { Picture } from '../picture';
import { Tap } from '../tap';
import { StandingLine } from './standing-line';

interface DocumentRowProps {
  item: ListItem<DocumentType>;
  /** with 收藏 beside the last line */
  marked?: boolean;
}

/** One document of a list as lines of text: title, summary, then date and what matters of its type. */
export const DocumentRow = ({ item, marked = false }: DocumentRowProps) => {
  const words = useWords();
  const details = rowDetails(item, words);
  const standing = shortStanding(item, words);
  const { type, slug, title, summary, cover, locale } = item;
  const lastLine = details.join('  ·  ');
  const link = (
    <Tap
      className={`row ${localeClass(locale)}`}
      role="link"
      label={[title, ...standing, summary, ...details].filter(Boolean).join('，')}
      onTap={() => void openPage(documentAddress(type, slug))}
    >
      <View className="row-text">
        <Text className="row-title">{title}</Text>
        <StandingLine standing={standing} />
        {summary !== undefined && <Text className="row-summary">{summary}</Text>}
        {!marked && <Text className="row-meta">{lastLine}</Text>}
      </View>
      {cover && (
        <View className="row-cover">
          <Picture
            className="cover-image"
            {...cropOf(cover, FRAME.row)}
            image={cover}
            width={320}
          />
        </View>
      )}
    </Tap>
  );
  if (!marked) return link;
  // A control inside a link could not be reached; what the last line says, the link has said.
  return (
    <View className="marked-row">
      {link}
      <View className="marked-foot">
        <Text className="row-meta" aria-hidden>
          {lastLine}
        </Text>
        <ListButton list="favourites" document={item} className="row-mark" isNamed />
      </View>
    </View>
  );
};
