import type { SearchHit, SearchResult, Segment } from '@minzong/api-contract';
import { collectionOf } from '@minzong/api-contract';
import { documentType, type DocumentType } from '@minzong/content-types';
import { hrefOf } from '../addresses';
import { Day } from '../components/date';
import { shortNotices } from '../components/notices';
import { Pagination } from '../components/pagination';
import { Labelled, Run, Say, useSurroundings } from '../layout/language';
import { SECTIONS } from '../layout/masthead';
import { Ornament } from '../layout/ornament';
import type { PageView } from '../layout/page-view';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';
import { badRequestPage } from './problems';

type SearchAddress = AddressOf<'search'>;

const Highlighted = ({ segments }: { segments: Segment[] }) => (
  <>{segments.map(({ text, match }) => (match ? <mark>{text}</mark> : text))}</>
);

const HitNotices = ({ hit }: { hit: SearchHit }) => {
  const notices = shortNotices(hit);
  return notices.length === 0 ? null : (
    <ul class="item-facts">
      {notices.map((notice) => (
        <li>{notice}</li>
      ))}
    </ul>
  );
};

const Hit = ({ hit }: { hit: SearchHit }) => (
  <li class="hit">
    <h2>
      <Run as="a" lang={hit.locale} href={hit.url}>
        <Highlighted segments={hit.highlight.title} />
      </Run>
    </h2>
    <HitNotices hit={hit} />
    <Run as="p" lang={hit.locale} class="summary">
      <Highlighted segments={hit.highlight.snippet} />
    </Run>
    <p class="item-meta">
      <Say word={collectionOf(hit.type)} /> · <Day moment={hit.publishedAt} />
    </p>
  </li>
);

const Facets = ({ address, result }: { address: SearchAddress; result: SearchResult }) => {
  const { locale } = useSurroundings();
  const counts = result.facets.type.flatMap(({ value, count }): [DocumentType, number][] => {
    const type = documentType.safeParse(value);
    return type.success && count > 0 ? [[type.data, count]] : [];
  });
  const at = (type?: string) => hrefOf(locale, '/search', { q: address.query['q'], type });
  if (counts.length === 0) return null;
  return (
    <Labelled as="nav" label="type" class="facets">
      <ul class="inline-links">
        <li>
          <Say
            as="a"
            word="everyType"
            href={at()}
            aria-current={address.query['type'] === undefined ? 'true' : undefined}
          />
        </li>
        {counts.map(([type, count]) => (
          <li key={type}>
            <a href={at(type)} aria-current={address.query['type'] === type ? 'true' : undefined}>
              <Say word={collectionOf(type)} /> <span class="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </Labelled>
  );
};

const BigForm = ({ q }: { q: string }) => {
  const { locale } = useSurroundings();
  return (
    <form class="big-search" role="search" action={hrefOf(locale, '/search')}>
      <Say as="label" word="searchLabel" for="Query" />
      <div>
        <input id="Query" type="search" name="q" value={q} maxlength={200} autocomplete="off" />
        <Say as="button" type="submit" word="search" />
      </div>
      <Say as="p" class="hint" word="searchHelp" />
    </form>
  );
};

const NoResult = ({ q }: { q: string }) => {
  const { locale } = useSurroundings();
  return (
    <div class="nothing">
      <Ornament name="cloud" />
      <Say as="p" word="noResult" values={{ q }} />
      <Say as="p" word="noResultHint" />
      <ul class="inline-links">
        {SECTIONS.map((section) => (
          <li key={section}>
            <Say as="a" word={section} href={hrefOf(locale, `/${section}`)} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Results = ({ address, result }: { address: SearchAddress; result: SearchResult }) => {
  const q = address.query['q'] ?? '';
  return (
    <>
      {result.degraded ? (
        <Say as="p" class="notice degraded" role="status" word="degradedSearch" />
      ) : null}
      <Facets address={address} result={result} />
      <Say as="p" class="count-line" word="resultCount" values={{ n: result.total }} />
      {result.hits.length === 0 ? (
        <NoResult q={q} />
      ) : (
        <ol class="hits" start={(result.page - 1) * result.pageSize + 1}>
          {result.hits.map((hit) => (
            <Hit key={`${hit.type} ${hit.id} ${hit.locale}`} hit={hit} />
          ))}
        </ol>
      )}
      <Pagination address={address} {...result} />
    </>
  );
};

const typeIn = (query: Record<string, string>) => documentType.safeParse(query['type']);

/** The search page: a form, and the answers to what was asked in it. */
export const searchPage = async (request: PageRequest<SearchAddress>): Promise<PageView> => {
  const { address, api, locale } = request;
  const { q = '', page = '1', type } = address.query;
  const parsedType = typeIn(address.query);
  if (type !== undefined && !parsedType.success) return badRequestPage(request);
  const result =
    q === ''
      ? undefined
      : await api.search({ q, locale, page: Number(page), type: parsedType.data });
  const title = q === '' ? ('searchTitle' as const) : ('searchFor' as const);
  return {
    status: 200,
    title: phraseOf(request, title, { q }),
    crumbs: [{ label: phraseOf(request, 'searchTitle') }],
    main: (
      <div class="search-page">
        <Say as="h1" word={title} values={{ q }} />
        <BigForm q={q} />
        {result === undefined ? null : <Results address={address} result={result} />}
      </div>
    ),
    address,
  };
};
