import { useState } from 'react';
import { CountList } from '../../components/list/count-list';
import { CoverTile } from '../../components/list/cover-tile';
import { DocumentList } from '../../components/list/document-list';
import { FacetChips } from '../../components/list/facet-chips';
import { Screen } from '../../components/screen';
import { SearchEntry } from '../../components/search-entry';
import { Tabs } from '../../components/tabs';
import { useFacets, valuesOf } from '../../content/use-facets';
import { useList } from '../../content/use-list';
import { useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

type Facets = ReturnType<typeof useFacets>;

const AllProducts = ({ facets }: { facets: Facets }) => {
  const words = useWords();
  const [certificateSystem, setSystem] = useState<string>();
  const list = useList('products', certificateSystem === undefined ? {} : { certificateSystem });
  return (
    <>
      <FacetChips
        name={words.facts.certificate}
        values={valuesOf(facets.answer, 'certificateSystem')}
        chosen={certificateSystem}
        onChoose={setSystem}
        labels={words.certificateSystems}
      />
      <DocumentList
        list={list}
        className="tiles"
        renderItem={(item) => <CoverTile key={item.id} item={item} shape="tile" />}
      />
    </>
  );
};

/** 风物: all of them, or where they come from and whose they are. No map, which could not load. */
export default function Products() {
  const words = useWords();
  const { browse } = words;
  const [shown, setShown] = useState<'all' | 'region' | 'ethnicGroup'>('all');
  const facets = useFacets('products');
  useShare(() => ({ title: words.collections.products, path: '/pages/products/index' }));
  return (
    <Screen title={words.collections.products}>
      <SearchEntry />
      <Tabs
        name={words.collections.products}
        tabs={[
          { value: 'all', label: browse.all },
          { value: 'region', label: browse.byRegion },
          { value: 'ethnicGroup', label: browse.byEthnicGroup },
        ]}
        shown={shown}
        onShow={setShown}
      />
      {shown === 'all' ? (
        <AllProducts facets={facets} />
      ) : (
        <CountList key={shown} facets={facets} collection="products" filter={shown} />
      )}
    </Screen>
  );
}
