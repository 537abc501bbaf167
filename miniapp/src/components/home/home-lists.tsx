import type { Collection, Home } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { documentAddress, listAddress } from '../../content/addresses';
import { homeUpdates } from '../../content/home-updates';
import { useGradual } from '../../content/use-gradual';
import { openPage } from '../../platform/navigation';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { FactList } from '../document/fact-list';
import { localeClass } from '../language-class';
import { CoverTile } from '../list/cover-tile';
import type { AnyItem } from '../list/document-list';
import { DocumentRow } from '../list/document-row';
import { Section } from '../section';
import { Tap } from '../tap';

/** A list with its heading and the way to all of it; without content nothing, not a blank column. */
const Part = (props: { title: string; of: Collection; items: AnyItem[]; children: ReactNode }) => {
  const { list } = useWords();
  const { title, of, items, children } = props;
  const more = { label: list.more, onTap: () => void openPage(listAddress(of)) };
  return items.length === 0 ? null : (
    <Section title={title} more={more}>
      {children}
    </Section>
  );
};

const Lines = ({ items, dated = true }: { items: AnyItem[]; dated?: boolean }) =>
  items.map(({ id, type, slug, title, locale, publishedAt }) => (
    <Tap
      key={id}
      className={`linked ${localeClass(locale)}`}
      role="link"
      onTap={() => void openPage(documentAddress(type, slug))}
    >
      <Text className="headline">{title}</Text>
      {dated && <Text className="headline-day">{shortDay(publishedAt)}</Text>}
    </Tap>
  ));

const Covers = ({ items, shape }: { items: AnyItem[]; shape: 'tile' | 'book' }) => (
  <View className={shape === 'tile' ? 'tiles' : 'shelf'}>
    {items.map((item) => (
      <CoverTile key={item.id} item={item} shape={shape} />
    ))}
  </View>
);

interface HomeListsProps {
  home: Home;
  /** the story that stands above already */
  lead: string | undefined;
}

/** What the home page shows below the fold's first part, one part after another. */
export const HomeLists = ({ home, lead }: HomeListsProps) => {
  const words = useWords();
  const { collections, home: said } = words;
  const news = home.articles.items.filter(({ id }) => id !== lead);
  const parts: ReactNode[] = [
    <Part key="news" title={said.latest} of="articles" items={news}>
      {news.map((item) => (
        <DocumentRow key={item.id} item={item} />
      ))}
    </Part>,
    <Part key="do" title={said.services} of="service-guides" items={home['service-guides'].items}>
      <Lines items={home['service-guides'].items} dated={false} />
    </Part>,
    <Part key="policies" title={collections.policies} of="policies" items={home.policies.items}>
      <Lines items={home.policies.items} />
    </Part>,
    <Part
      key="explainers"
      title={collections.explainers}
      of="explainers"
      items={home.explainers.items}
    >
      <Lines items={home.explainers.items} />
    </Part>,
    <Part
      key="issues"
      title={collections['magazine-issues']}
      of="magazine-issues"
      items={home['magazine-issues'].items}
    >
      <Covers items={home['magazine-issues'].items} shape="book" />
    </Part>,
    <Part key="products" title={collections.products} of="products" items={home.products.items}>
      <Covers items={home.products.items} shape="tile" />
    </Part>,
    <Section key="updates" title={said.updates}>
      <FactList facts={homeUpdates(home, words)} />
    </Section>,
  ];
  return <>{parts.slice(0, useGradual(parts.length, 1))}</>;
};
