import type { SearchResult } from '@minzong/api-contract';
import { searchSort } from '@minzong/api-contract';
import { Pagination } from '../../components/pagination';
import { TextRuns } from '../../components/text-runs';
import { Labelled, Run, Say, SayWith, useSurroundings } from '../../layout/language';
import { Ornament } from '../../layout/ornament';
import { languageOf } from '../../words/text-language';
import { narrowedBy, type SearchAddress } from './asked';
import { Chosen } from './chosen';
import { Days } from './days';
import { Facets } from './facets';
import { Nearest, SearchHelp } from './help';
import { Hit } from './hit';
import { searchHref } from './search-href';

interface ResultsProps {
  address: SearchAddress;
  result: SearchResult;
}

/** The words of a search as part of a sentence, in the language that they are in. */
export const Words = ({ q }: { q: string }) => {
  const { locale } = useSurroundings();
  const lang = languageOf(q, locale);
  return (
    <Run lang={lang}>
      <TextRuns lang={lang} text={q} />
    </Run>
  );
};

/** Says that another spelling was searched, with the way back to what was typed. */
const Corrected = ({ address, result: { searched } }: ResultsProps) => {
  const q = address.query['q'] ?? '';
  return searched === q ? null : (
    <p class="corrected">
      <SayWith word="searchCorrected" parts={{ searched: <Words q={searched} /> }} />{' '}
      <a href={searchHref(address, { exactly: '1' })}>
        <SayWith word="searchExactly" parts={{ q: <Words q={q} /> }} />
      </a>
    </p>
  );
};

const Sorts = ({ address }: { address: SearchAddress }) => {
  const now = address.query['sort'] ?? 'relevance';
  return (
    <Labelled as="nav" label="sort" class="sorts">
      <ul class="inline-links">
        {searchSort.options.map((sort) => (
          <li key={sort}>
            <Say
              as="a"
              word={`sort.${sort}`}
              href={searchHref(address, { sort })}
              aria-current={sort === now ? 'true' : undefined}
            />
          </li>
        ))}
      </ul>
    </Labelled>
  );
};

const Narrow = ({ address, result }: ResultsProps) => {
  const n = narrowedBy(address).length;
  return (
    <details class="filter-panel">
      <summary>
        {n === 0 ? <Say word="narrow" /> : <Say word="narrowChosen" values={{ n }} />}
      </summary>
      <Labelled as="nav" label="narrow">
        <Say as="h2" word="narrow" />
        <Facets address={address} facets={result.facets} />
        <Days address={address} />
      </Labelled>
    </details>
  );
};

/** A page after the last one: somebody kept its address while there were more results. */
const Beyond = ({ address, result: { page, pageSize, total } }: ResultsProps) => {
  const pages = Math.ceil(total / pageSize);
  return (
    <div class="nothing">
      <Say as="p" word="searchBeyond" values={{ page, pages }} />
      <p>
        <Say as="a" word="searchLastPage" href={searchHref(address, { page: String(pages) })} />
      </p>
    </div>
  );
};

const Hits = ({ address, result }: ResultsProps) => {
  const { hits, page, pageSize, total } = result;
  const before = (page - 1) * pageSize;
  if (hits.length === 0) return <Beyond address={address} result={result} />;
  return (
    <>
      {total > pageSize ? (
        <Say
          as="p"
          class="count-line"
          word="searchRange"
          values={{ first: before + 1, last: before + hits.length, total }}
        />
      ) : null}
      <ol class="hits" start={before === 0 ? undefined : before + 1}>
        {hits.map((hit, index) => (
          <Hit
            key={`${hit.type} ${hit.id} ${hit.locale}`}
            hit={hit}
            address={address}
            rank={before + index + 1}
          />
        ))}
      </ol>
    </>
  );
};

const Nothing = ({ address, result }: ResultsProps) => {
  const q = address.query['q'] ?? '';
  const chosen = narrowedBy(address);
  const none = Object.fromEntries(chosen.map(({ name }) => [name, undefined]));
  return (
    <div class="nothing">
      <Ornament name="cloud" />
      {chosen.length === 0 ? null : (
        <p>
          <Say word="nothingFiltered" />{' '}
          <a href={searchHref(address, none)}>
            <SayWith word="searchWithoutFilters" parts={{ q: <Words q={q} /> }} />
          </a>
        </p>
      )}
      <Nearest words={result.nearest} />
      <SearchHelp />
    </div>
  );
};

/** What a search found, with what it was really searched by, and the ways to narrow and order it. */
export const Results = ({ address, result }: ResultsProps) => {
  return (
    <>
      <Corrected address={address} result={result} />
      {result.degraded ? (
        <Say
          as="p"
          class="notice degraded"
          word={result.total === 0 ? 'degradedNothing' : 'degradedSearch'}
        />
      ) : null}
      <Chosen address={address} facets={result.facets} />
      {result.total === 0 ? (
        <Nothing address={address} result={result} />
      ) : (
        <div class="found">
          <Say as="a" class="skip-filters" href="#Results" word="skipToResults" />
          <Narrow address={address} result={result} />
          <div class="found-list">
            <Say as="h2" class="unseen" id="Results" tabindex={-1} word="searchResults" />
            <Sorts address={address} />
            <Hits address={address} result={result} />
            <Pagination address={address} {...result} />
          </div>
        </div>
      )}
      <Say as="p" class="hint privacy" word="searchPrivacy" />
    </>
  );
};
