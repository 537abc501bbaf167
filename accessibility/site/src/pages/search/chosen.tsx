import type { SearchResult } from '@minzong/api-contract';
import { Labelled, Say, SayWith } from '../../layout/language';
import { narrowedBy, type Narrowing, type SearchAddress } from './asked';
import { FacetLabel, NARROWING_WORDS } from './facet-label';
import { searchHref } from './search-href';

interface ConditionProps {
  name: Narrowing;
  value: string;
  facets: SearchResult['facets'] | undefined;
}

interface ChosenProps {
  address: SearchAddress;
  facets?: SearchResult['facets'];
}

/** 地区：甲县, or 从 2026-11-02. */
const Condition = ({ name, value, facets }: ConditionProps) => {
  const label = <Say word={NARROWING_WORDS[name]} />;
  if (name === 'from' || name === 'to')
    return (
      <span>
        {label} {value}
      </span>
    );
  const parts = {
    name: label,
    value: <FacetLabel name={name} value={value} counts={facets?.[name]} />,
  };
  return <SayWith as="span" word="filteredBy" parts={parts} />;
};

/** What the search is narrowed by, each with the way to take it back, and the way to take all back. */
export const Chosen = ({ address, facets }: ChosenProps) => {
  const chosen = narrowedBy(address);
  if (chosen.length === 0) return null;
  const none = Object.fromEntries(chosen.map(({ name }) => [name, undefined]));
  return (
    <Labelled as="ul" label="chosenFilters" class="chosen-filters">
      {chosen.map(({ name, value }) => (
        <li key={name}>
          <a href={searchHref(address, { [name]: undefined })}>
            <Say as="span" class="unseen" word="removeFilter" />{' '}
            <Condition name={name} value={value} facets={facets} />
          </a>
        </li>
      ))}
      {chosen.length > 1 ? (
        <li>
          <Say as="a" class="remove-all" word="removeAll" href={searchHref(address, none)} />
        </li>
      ) : null}
    </Labelled>
  );
};
