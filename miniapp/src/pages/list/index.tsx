import type { Collection, LinkFilter } from '@minzong/api-contract';
import { CoverTile } from '../../components/list/cover-tile';
import { DocumentList } from '../../components/list/document-list';
import { Screen } from '../../components/screen';
import { FailureNotice } from '../../components/states/failure-notice';
import { listAddress } from '../../content/addresses';
import { isCollection } from '../../content/collections';
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

const CollectionList = ({ collection, filter }: { collection: Collection; filter: Filter }) => {
  const list = useList(collection, filter);
  const shape = PICTURED.get(collection);
  if (shape === undefined) return <DocumentList list={list} />;
  return (
    <DocumentList
      list={list}
      className={shape === 'tile' ? 'tiles' : 'shelf'}
      renderItem={(item) => <CoverTile key={item.id} item={item} shape={shape} />}
    />
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
      {known ? (
        <CollectionList collection={collection} filter={filterOf(query)} />
      ) : (
        <FailureNotice failure={{ kind: 'missing' }} retry={() => undefined} />
      )}
    </Screen>
  );
}
