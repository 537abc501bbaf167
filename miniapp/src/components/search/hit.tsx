import type { SearchHit, SearchPlace } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { addressOfHref, documentAddress } from '../../content/addresses';
import { collectionOf } from '../../content/collections';
import { shortStanding } from '../../content/standing';
import { openPage } from '../../platform/navigation';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/use-words';
import type { Words } from '../../words/zh-cn';
import { localeClass } from '../language-class';
import { StandingLine } from '../list/standing-line';
import { Tap } from '../tap';
import { Marked, wordsOf } from './marked';
import { withoutLabel } from './without-label';

interface HitProps {
  hit: SearchHit;
  /** it was opened, at its own address or at one of its places */
  onOpen: () => void;
}

const reasonOf = ({ reasons }: SearchHit, { search }: Words): string[] =>
  reasons.length === 0
    ? []
    : [search.reason(reasons.map((reason) => search.reasons[reason]).join('、'))];

const Place = ({ place, onTap }: { place: SearchPlace; onTap: () => void }) => {
  const { label } = place;
  const snippet = withoutLabel(place.snippet, label);
  return (
    <Tap className="hit-place" role="link" label={`${label}，${wordsOf(snippet)}`} onTap={onTap}>
      <Text className="hit-place-label">{label}</Text>
      <View className="hit-place-text">
        <Marked segments={snippet} />
      </View>
    </Tap>
  );
};

/** A hit: what it is, why it was found, and the places inside at which it can be opened. */
export const Hit = ({ hit, onOpen }: HitProps) => {
  const words = useWords();
  const standing = shortStanding(hit, words);
  const { type, slug, locale, publishedAt, highlight, pinned, places } = hit;
  const pin = pinned === undefined ? undefined : words.search.pinned[pinned];
  const reason = reasonOf(hit, words);
  const details = [words.collections[collectionOf(type)], shortDay(publishedAt)];
  const spoken = [
    pin,
    wordsOf(highlight.title),
    ...standing,
    wordsOf(highlight.snippet),
    ...details,
    ...reason,
  ];
  const open = (url: string): void => {
    onOpen();
    void openPage(addressOfHref(url) ?? documentAddress(type, slug));
  };
  return (
    <View className={`hit-group ${localeClass(locale)}`}>
      <Tap
        className="hit"
        role="link"
        label={spoken.filter((part) => part !== undefined && part !== '').join('，')}
        onTap={() => {
          open(hit.url);
        }}
      >
        <View className="row-title">
          {pin !== undefined && <Text className="hit-pin">{pin}</Text>}
          <Marked segments={highlight.title} />
        </View>
        <StandingLine standing={standing} />
        <View className="row-summary">
          <Marked segments={highlight.snippet} />
        </View>
        <Text className="row-meta">{[...details, ...reason].join('  ·  ')}</Text>
      </Tap>
      {places.map((place) => (
        <Place
          key={place.url}
          place={place}
          onTap={() => {
            open(place.url);
          }}
        />
      ))}
    </View>
  );
};
