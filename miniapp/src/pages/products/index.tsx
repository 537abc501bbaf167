import { useState } from 'react';
import { Chips } from '../../components/chips';
import { CoverTile } from '../../components/list/cover-tile';
import { DocumentList } from '../../components/list/document-list';
import { Screen } from '../../components/screen';
import { SearchEntry } from '../../components/search-entry';
import { useList } from '../../content/use-list';
import { useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

export default function Products() {
  const words = useWords();
  const [certificateSystem, setSystem] = useState<string>();
  const list = useList('products', certificateSystem === undefined ? {} : { certificateSystem });
  useShare(() => ({ title: words.collections.products, path: '/pages/products/index' }));
  return (
    <Screen title={words.collections.products}>
      <SearchEntry />
      <Chips
        name={words.facts.certificate}
        chips={[
          { value: undefined, label: words.list.all },
          ...Object.entries(words.certificateSystems).map(([value, label]) => ({ value, label })),
        ]}
        chosen={certificateSystem}
        onChoose={setSystem}
      />
      <DocumentList
        list={list}
        className="tiles"
        renderItem={(item) => <CoverTile key={item.id} item={item} shape="tile" />}
      />
    </Screen>
  );
}
