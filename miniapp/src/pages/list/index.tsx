import type { Collection, LinkFilter } from '@minzong/api-contract';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { CoverTile } from '../../components/list/cover-tile';
import { DocumentList, type AnyItem } from '../../components/list/document-list';
import { FacetChips } from '../../components/list/facet-chips';
import { Screen } from '../../components/screen';
import { SearchEntry } from '../../components/search-entry';
import { FailureNotice } from '../../components/states/failure-notice';
import { listAddress } from '../../content/addresses';
import { isCollection } from '../../content/collections';
import { useFacets, valuesOf } from '../../content/use-facets';
import { useList } from '../../content/use-list';
import { usePageQuery, useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

/** Filters that the address may carry; the api judges whether the collection has them. */
const FILTERS: LinkFilter[] = ['topic', 'region', 'ethnicGroup', 'column', 'magazine'];

type Filter = Partial<Record<LinkFilter, string>>;

const PICTURED = new Map<Collection, 'tile' | 'book'>([
  ['products', 'tile'],
  ['magazine-issues', 'book'],
]);

const filterOf = (query: Partial<Record<string, string>>): Filter =>
  Object.fromEntries(FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

/** What a filtered list is about, as its documents name it: an address could say anything. */
const subjectOf = (items: AnyItem[], filter: Filter): string | undefined => {
  const [slug] = Object.values(filter);
  const linked = items.flatMap(({ links }) => Object.values(links).flat());
  return linked.find((one) => one.slug === slug)?.title;
};

const Heading = ({ list, filter }: { list: { items: AnyItem[] }; filter: Filter }) => {
  const subject = subjectOf(list.items, filter);
  return subject === undefined ? null : (
    <Text className="list-subject" aria-role="heading" aria-level="1">
      {subject}
    </Text>
  );
};

const Guides = () => {
  const { browse } = useWords();
  const [topic, setTopic] = useState<string>();
  const { answer } = useFacets('service-guides');
  const list = useList('service-guides', topic === undefined ? {} : { topic });
  return (
    <>
      <SearchEntry />
      <FacetChips
        name={browse.bySubject}
        values={valuesOf(answer, 'topic')}
        chosen={topic}
        onChoose={setTopic}
      />
      <DocumentList list={list} />
    </>
  );
};

const CollectionList = ({ collection, filter }: { collection: Collection; filter: Filter }) => {
  const list = useList(collection, filter);
  const shape = PICTURED.get(collection);
  return (
    <>
      <Heading list={list} filter={filter} />
      {shape === undefined ? (
        <DocumentList list={list} />
      ) : (
        <DocumentList
          list={list}
          className={shape === 'tile' ? 'tiles' : 'shelf'}
          renderItem={(item) => <CoverTile key={item.id} item={item} shape={shape} />}
        />
      )}
    </>
  );
};

/** The guides without a filter are a page of their own kind: people come to find one of them. */
const ListOf = (props: { collection: Collection; filter: Filter }) => {
  const whole = Object.keys(props.filter).length === 0;
  return props.collection === 'service-guides' && whole ? (
    <Guides />
  ) : (
    <CollectionList {...props} />
  );
};

export default function ListPage() {
  const words = useWords();
  const query = usePageQuery();
  const { collection } = query;
  const known = isCollection(collection);
  const title = known ? words.collections[collection] : words.siteName;
  useShare(() => ({
    title,
    path: known ? listAddress(collection, filterOf(query)) : '/pages/home/index',
  }));
  return (
    <Screen title={title}>
      {known && <ListOf collection={collection} filter={filterOf(query)} />}
      {!known && <FailureNotice failure={{ kind: 'missing' }} retry={() => undefined} />}
    </Screen>
  );
}
