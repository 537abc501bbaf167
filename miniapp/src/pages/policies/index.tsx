import { useState } from 'react';
import { DocumentList } from '../../components/list/document-list';
import { FacetChips } from '../../components/list/facet-chips';
import { Screen } from '../../components/screen';
import { SearchEntry } from '../../components/search-entry';
import { Tabs } from '../../components/tabs';
import { useFacets, valuesOf } from '../../content/use-facets';
import { useList } from '../../content/use-list';
import { useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

type Shown = 'policies' | 'explainers';

/** What is set of a filter, as the query of a list. */
const set = (name: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [name]: value };

const PolicyList = () => {
  const words = useWords();
  const [validity, setValidity] = useState<string>();
  const [topic, setTopic] = useState<string>();
  const { answer } = useFacets('policies');
  const list = useList('policies', { ...set('validity', validity), ...set('topic', topic) });
  return (
    <>
      <FacetChips
        name={words.facts.validity}
        values={valuesOf(answer, 'validity')}
        chosen={validity}
        onChoose={setValidity}
        labels={words.validity}
      />
      <FacetChips
        name={words.browse.bySubject}
        values={valuesOf(answer, 'topic')}
        chosen={topic}
        onChoose={setTopic}
      />
      <DocumentList list={list} />
    </>
  );
};

const ExplainerList = () => {
  const words = useWords();
  const [kind, setKind] = useState<string>();
  const [topic, setTopic] = useState<string>();
  const { answer } = useFacets('explainers');
  const list = useList('explainers', { ...set('kind', kind), ...set('topic', topic) });
  return (
    <>
      <FacetChips
        name={words.facts.kind}
        values={valuesOf(answer, 'kind')}
        chosen={kind}
        onChoose={setKind}
        labels={words.kinds}
      />
      <FacetChips
        name={words.browse.bySubject}
        values={valuesOf(answer, 'topic')}
        chosen={topic}
        onChoose={setTopic}
      />
      <DocumentList list={list} />
    </>
  );
};

export default function Policies() {
  const words = useWords();
  const [shown, setShown] = useState<Shown>('policies');
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
