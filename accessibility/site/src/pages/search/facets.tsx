import {
  SEARCH_FACETS,
  type FacetCount,
  type SearchFacet,
  type SearchResult,
} from '@minzong/api-contract';
import { Say } from '../../layout/language';
import type { SearchAddress } from './asked';
import { FacetLabel, NARROWING_WORDS } from './facet-label';
import { searchHref } from './search-href';

const SHOWN_AT_ONCE = 8;
/** Most readers narrow by these; the others are one press away. */
const OPEN_AT_FIRST: readonly SearchFacet[] = ['type', 'region'];

interface FacetProps {
  address: SearchAddress;
  name: SearchFacet;
  counts: FacetCount[];
}

const Values = ({ address, name, counts }: FacetProps) => (
  <ul>
    {counts.map(({ value, count }) => {
      const isChosen = address.query[name] === value;
      return (
        <li key={value}>
          <a
            href={searchHref(address, { [name]: isChosen ? undefined : value })}
            rel="nofollow"
            aria-current={isChosen ? 'true' : undefined}
          >
            <span>
              <FacetLabel name={name} value={value} counts={counts} />
            </span>{' '}
            <span class="count">{count}</span>
          </a>
        </li>
      );
    })}
  </ul>
);

const Facet = (props: FacetProps) => {
  const { address, name, counts } = props;
  const chosen = address.query[name];
  const first = counts.filter(({ value }) => value === chosen);
  const ordered = [...first, ...counts.filter(({ value }) => value !== chosen)];
  const [shown, folded] = [ordered.slice(0, SHOWN_AT_ONCE), ordered.slice(SHOWN_AT_ONCE)];
  return (
    <details class="facet" open={chosen !== undefined || OPEN_AT_FIRST.includes(name)}>
      <Say as="summary" word={NARROWING_WORDS[name]} />
      <Values {...props} counts={shown} />
      {folded.length === 0 ? null : (
        <details class="more-values">
          <Say as="summary" word="moreValues" values={{ n: folded.length }} />
          <Values {...props} counts={folded} />
        </details>
      )}
    </details>
  );
};

/** A facet with one value divides nothing, unless it is how somebody got here. */
const isOfUse = ({ address, name, counts }: FacetProps): boolean =>
  counts.length > 1 || (counts.length === 1 && address.query[name] !== undefined);

interface FacetsProps {
  address: SearchAddress;
  facets: SearchResult['facets'];
}

/** The values by which what was found can be narrowed, each a link with its count. */
export const Facets = ({ address, facets }: FacetsProps) => (
  <>
    {SEARCH_FACETS.map((name) => ({ address, name, counts: facets[name] }))
      .filter(isOfUse)
      .map((props) => (
        <Facet key={props.name} {...props} />
      ))}
  </>
);
