import type { List, ListItem } from '@minzong/api-contract';
import { hrefOf } from '../addresses';
import { Day } from '../components/date';
import { ItemLine, type AnyItem } from '../components/item-line';
import { Picture } from '../components/picture';
import { PictureCard } from '../components/picture-card';
import { Section } from '../components/section';
import { TitleLink } from '../components/title-link';
import { Run, Say, useSurroundings } from '../layout/language';
import type { Word } from '../words/say';

/** Parts that the front pages share. A part without content is not there at all. */

interface LineSectionProps {
  title: Word;
  list: { items: AnyItem[]; total: number };
  path?: string;
  class?: string;
  withoutDay?: boolean;
}

export const LineSection = ({ title, list, path, withoutDay, ...rest }: LineSectionProps) => {
  const { locale } = useSurroundings();
  const more =
    path === undefined ? undefined : { href: hrefOf(locale, path), name: 'more' as const };
  return list.items.length === 0 ? null : (
    <Section title={title} more={more} {...rest}>
      <ul class="lines">
        {list.items.map((item) => (
          <ItemLine key={item.id} item={item} heading="h3" withDay={withoutDay !== true} />
        ))}
      </ul>
    </Section>
  );
};

export const LeadStory = ({ item }: { item: ListItem<'article'> }) => (
  <div class="lead-story">
    {item.cover === undefined ? null : (
      <Run as="div" lang={item.locale} class="frame">
        <Picture image={item.cover} sizes="(min-width: 60em) 40em, 100vw" widest={1280} eager />
      </Run>
    )}
    <div>
      <h3>
        <TitleLink item={item} />
      </h3>
      {item.summary === undefined ? null : (
        <Run as="p" lang={item.locale} class="summary">
          {item.summary}
        </Run>
      )}
      <Day moment={item.publishedAt} />
    </div>
  </div>
);

const Text = ({ item }: { item: ListItem<'ancient-text'> }) => (
  <li>
    {item.cover === undefined ? null : (
      <Run as="div" lang={item.locale} class="frame">
        <Picture image={item.cover} sizes="(min-width: 48em) 24em, 100vw" widest={640} />
      </Run>
    )}
    <Run as="p" lang={item.originalLanguage} class="original-title">
      {item.originalTitle}
    </Run>
    <h3>
      <TitleLink item={item} />
    </h3>
    <p class="provenance">
      <Say word={`script.${item.script}`} />
      {item.era === undefined ? null : (
        <>
          {' · '}
          <Run lang={item.locale}>{item.era}</Run>
        </>
      )}
    </p>
  </li>
);

export const Texts = ({ list }: { list: List<'ancient-text'> }) => {
  const { locale } = useSurroundings();
  return (
    <Section
      title="readTexts"
      class="texts"
      more={{ href: hrefOf(locale, '/ancient-texts'), name: 'more' }}
    >
      <ul>
        {list.items.map((item) => (
          <Text key={item.id} item={item} />
        ))}
      </ul>
    </Section>
  );
};

export const Shelf = (props: {
  list: { items: AnyItem[] };
  title: 'readMagazines' | 'seeProducts';
  path: string;
}) => {
  const { locale } = useSurroundings();
  return props.list.items.length === 0 ? null : (
    <Section
      title={props.title}
      class="shelf"
      more={{ href: hrefOf(locale, props.path), name: 'more' }}
    >
      <ul class="pictures">
        {props.list.items.map((item) => (
          <PictureCard key={item.id} item={item} heading="h3" />
        ))}
      </ul>
    </Section>
  );
};
