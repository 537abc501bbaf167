import { useState } from 'react';
import { Chips, type Chip } from '../../components/chips';
import { DocumentList } from '../../components/list/document-list';
import { Screen } from '../../components/screen';
import { SearchEntry } from '../../components/search-entry';
import { Tabs } from '../../components/tabs';
import { useList } from '../../content/use-list';
import { useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';
import type { Words } from '../../words/zh-cn';

type Collection = 'policies' | 'explainers';

const chips = (names: Record<string, string>, words: Words): Chip<string | undefined>[] => [
  { value: undefined, label: words.list.all },
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
];

const PolicyList = () => {
  const words = useWords();
  const [validity, setValidity] = useState<string>();
  const list = useList('policies', validity === undefined ? {} : { validity });
  return (
    <>
      <Chips
        name={words.facts.validity}
        chips={chips(words.validity, words)}
        chosen={validity}
        onChoose={setValidity}
      />
      <DocumentList list={list} />
    </>
  );
};

const ExplainerList = () => {
  const words = useWords();
  const [kind, setKind] = useState<string>();
  const list = useList('explainers', kind === undefined ? {} : { kind });
  return (
    <>
      <Chips
        name={words.facts.kind}
        chips={chips(words.kinds, words)}
        chosen={kind}
        onChoose={setKind}
      />
      <DocumentList list={list} />
    </>
  );
};

export default function Policies() {
  const words = useWords();
  const [shown, setShown] = useState<Collection>('policies');
  useShare(() => ({ title: words.collections.policies, path: '/pages/policies/index' }));
  return (
    <Screen title={words.tabs.policies}>
      <SearchEntry />
      <Tabs
        name={words.tabs.policies}
        tabs={(['policies', 'explainers'] as const).map((value) => ({
          value,
          label: words.collections[value],
        }))}
        shown={shown}
        onShow={setShown}
      />
      {shown === 'policies' ? <PolicyList /> : <ExplainerList />}
    </Screen>
  );
}
