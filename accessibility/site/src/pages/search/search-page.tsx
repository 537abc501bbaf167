import { ApiError } from '@minzong/api-client';
import type { SearchResult } from '@minzong/api-contract';
import type { VNode } from 'preact';
import { Say, SayWith } from '../../layout/language';
import type { PageView } from '../../layout/page-view';
import { say, type Phrase } from '../../words/say';
import type { PageRequest } from '../page-request';
import { checkAsked, keptWords, type SearchAddress, type SearchFaults } from './asked';
import { Days } from './days';
import { SearchHelp } from './help';
import { Results, Words } from './results';
import { SearchForm } from './search-form';
import { searchHref } from './search-href';

const viewOf = (address: SearchAddress, title: Phrase, main: VNode, status = 200): PageView => ({
  status,
  title,
  crumbs: [{ label: say(address.locale, 'searchTitle') }],
  main: <div class="search-page">{main}</div>,
  address,
  withSearch: true,
});

/** Nothing has been asked yet. */
const emptyPage = (address: SearchAddress): PageView =>
  viewOf(
    address,
    say(address.locale, 'searchTitle'),
    <>
      <Say as="h1" word="searchTitle" />
      <SearchForm address={address} withHelp />
      <SearchHelp />
    </>,
  );

/** The same words without whatever cannot be understood in the address. */
const WithoutOthers = ({ address }: { address: SearchAddress }) => {
  const q = keptWords(address.query['q'] ?? '');
  const bare = { ...address, query: {} };
  return (
    <p>
      <Say word="searchFaultFilter" />{' '}
      {q === '' ? null : (
        <a href={searchHref(bare, { q })}>
          <SayWith word="searchWithoutFault" parts={{ q: <Words q={q} /> }} />
        </a>
      )}
    </p>
  );
};

/** What was asked cannot be searched: what is wrong stands at its field, and what was typed is kept. */
const faultyPage = (address: SearchAddress, faults: SearchFaults): PageView => {
  const { from, to, others } = faults;
  // Whatever was typed is not carried on by the links of the page: it can be very long.
  const without = { ...address, query: { q: keptWords(address.query['q'] ?? '') } };
  return viewOf(
    without,
    say(address.locale, 'searchFaultTitle'),
    <>
      <Say as="h1" word="searchFaultTitle" />
      {others === true ? <WithoutOthers address={address} /> : null}
      <SearchForm address={address} faults={faults} />
      {from === undefined && to === undefined ? null : <Days address={address} faults={faults} />}
      <SearchHelp />
    </>,
    400,
  );
};

/** A page says in its title what was found: that is what a screen reader says first. */
const foundTitle = ({ locale, query }: SearchAddress, result: SearchResult): Phrase => {
  const { total: n, page } = result;
  const q = query['q'] ?? '';
  if (n === 0) return say(locale, 'searchNothingTitle', { q });
  return page === 1
    ? say(locale, 'searchPageTitle', { q, n })
    : say(locale, 'searchPageTitleAt', { q, n, page });
};

const foundPage = (address: SearchAddress, result: SearchResult): PageView => {
  const q = <Words q={address.query['q'] ?? ''} />;
  const { total } = result;
  return viewOf(
    address,
    foundTitle(address, result),
    <>
      {total === 0 ? (
        <SayWith as="h1" word="searchNothing" parts={{ q }} />
      ) : (
        <SayWith as="h1" word="searchHeading" parts={{ q, n: String(total) }} />
      )}
      <SearchForm address={address} withHelp={total === 0} />
      <Results address={address} result={result} />
    </>,
  );
};

/** The search page: a form, and the answers to what was asked in it. */
export const searchPage = async ({
  address,
  api,
}: PageRequest<SearchAddress>): Promise<PageView> => {
  const { query, faults } = checkAsked(address);
  if (faults !== undefined) return faultyPage(address, faults);
  if (query.q === '') return emptyPage(address);
  try {
    return foundPage(address, await api.search(query));
  } catch (error) {
    if (error instanceof ApiError && error.status === 400)
      return faultyPage(address, { others: true });
    throw error;
  }
};
