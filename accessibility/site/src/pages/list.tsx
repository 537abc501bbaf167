import { ApiError } from '@minzong/api-client';
import type { Collection, List, ListItem } from '@minzong/api-contract';
import { DEFAULT_LOCALE, placement, type DocumentType } from '@minzong/content-types';
import { Departments } from '../components/departments';
import { ItemLine, type AnyItem } from '../components/item-line';
import { Pagination } from '../components/pagination';
import { People } from '../components/people';
import { PictureCard } from '../components/picture-card';
import { hrefOf } from '../addresses';
import { Ornament } from '../layout/ornament';
import { Run, Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { languageName, say, type Phrase, type Word } from '../words/say';
import { FilterForm, chosenLabel, loadFilters, type Filter } from './filters';
import { inOwnLanguage, isOwnSite } from '../own-site';
import { languagesOf } from './languages-of';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';
import { badRequestPage } from './problems';

type ListAddress = AddressOf<'list'>;

/** Types that are chosen by their picture. */
const BY_PICTURE = new Set<Collection>(['products', 'magazine-issues']);
/** What is counted by a word of its own: people are not 条. */
const COUNTED: Partial<Record<Collection, Word>> = {
  leaders: 'leaderCount',
  departments: 'departmentCount',
};
/** Types that have no day of their own: names of things rather than news. */
const WITHOUT_DAY = new Set<Collection>([
  ...(['columns', 'topics', 'regions', 'ethnic-groups', 'pages'] as const),
  ...(['leaders', 'departments'] as const),
]);

const Items = ({ items, collection }: { items: AnyItem[]; collection: Collection }) =>
  collection === 'leaders' ? (
    <People leaders={items as ListItem<'leader'>[]} heading="h2" withWork />
  ) : collection === 'departments' ? (
    <Departments departments={items as ListItem<'department'>[]} />
  ) : BY_PICTURE.has(collection) ? (
    <ul class="pictures">
      {items.map((item) => (
        <PictureCard key={item.id} item={item} />
      ))}
    </ul>
  ) : (
    <ul class="lines">
      {items.map((item) => (
        <ItemLine key={item.id} item={item} withSummary withDay={!WITHOUT_DAY.has(collection)} />
      ))}
    </ul>
  );

const Empty = ({ address, filtered }: { address: ListAddress; filtered: boolean }) => {
  const { locale } = useSurroundings();
  return (
    <div class="nothing">
      <Ornament name="cloud" />
      <Say as="p" word={filtered ? 'emptyFiltered' : 'emptyList'} />
      <Say as="p" word="emptyHint" />
      <p>
        {filtered ? (
          <Say as="a" word="clearFilter" href={hrefOf(locale, address.path)} />
        ) : (
          <Say as="a" word="goSearch" href={hrefOf(locale, '/search')} />
        )}
      </p>
    </div>
  );
};

interface ListViewProps {
  title: Phrase;
  /** how many there are in Chinese, where only those of this language are listed */
  inChinese: number | undefined;
  address: ListAddress;
  list: List<DocumentType>;
  filters: Filter[];
}

const ListView = ({ title, inChinese, address, list, filters }: ListViewProps) => {
  const { locale } = useSurroundings();
  const chosen = filters.flatMap(({ name }) => {
    const value = address.query[name];
    return value === undefined ? [] : [{ name, label: chosenLabel(filters, name, value) }];
  });
  const mixed = list.items.some((item) => item.locale !== locale);
  const items = list.items as AnyItem[];
  return (
    <div class="list">
      <header class="page-head">
        <Run as="h1" lang={title.lang}>
          {title.text}
        </Run>
        <p>
          <Say word={COUNTED[address.collection] ?? 'itemCount'} values={{ n: list.total }} />
          {chosen.map(({ name, label }) => (
            <span class="chosen" key={name}>
              <Say word={name} />: <Run lang={label.lang}>{label.text}</Run>
            </span>
          ))}
        </p>
        {mixed ? <FallbackNote /> : null}
        {inChinese === undefined || inChinese <= list.total ? null : (
          <OwnLanguageNote address={address} inChinese={inChinese} />
        )}
      </header>
      <FilterForm filters={filters} path={address.path} query={address.query} />
      {items.length === 0 ? (
        <Empty address={address} filtered={chosen.length > 0} />
      ) : (
        <Items items={items} collection={address.collection} />
      )}
      <Pagination address={address} {...list} />
    </div>
  );
};

/** Says that the list is not everything, with a plain way to the rest. */
const OwnLanguageNote = (props: { address: ListAddress; inChinese: number }) => {
  const { path, query } = props.address;
  return (
    <p class="fallback">
      <Say word="ownLanguageOnly" />{' '}
      <Say
        as="a"
        word="restInChinese"
        values={{ n: props.inChinese }}
        href={hrefOf(DEFAULT_LOCALE, path, { ...query, page: undefined })}
        hreflang={DEFAULT_LOCALE}
      />
    </p>
  );
};

/** Says that some lines below are in another language because there is no version in this one. */
const FallbackNote = () => {
  const { locale } = useSurroundings();
  const language = languageName(locale, say(locale, 'fallbackList').lang);
  return <Say as="p" class="fallback" word="fallbackList" values={{ language }} />;
};

/** What search engines show of a list, all of it in one language. */
const describe = ({ locale, organisation }: PageRequest, what: Word, n: number): Phrase => {
  const { lang } = say(locale, 'listDescription');
  const isEnglish = lang === 'en';
  const name = isEnglish ? organisation.nameEnglish : organisation.name;
  return say(locale, 'listDescription', {
    ...{ name, n },
    what: say(isEnglish ? 'en' : 'zh-CN', what).text,
  });
};

/** What the list is called: pages that are placed together have the name of their place. */
const titleWord = ({ collection, query }: ListAddress): Word => {
  const place = placement.safeParse(query['placement']).data;
  return place === undefined ? collection : `placement.${place}`;
};

/** The same question to the Chinese list, which alone is complete. */
const totalInChinese = async (request: PageRequest<ListAddress>): Promise<number | undefined> => {
  const { address, api, locale } = request;
  if (!isOwnSite(locale)) return undefined;
  const filters = { ...address.query, page: undefined };
  const { total } = await api.list(address.collection, { ...filters, pageSize: 1 });
  return total;
};

/** The documents of one collection, a page at a time, with its filters. */
export const listPage = async (request: PageRequest<ListAddress>): Promise<PageView> => {
  const { address, api, locale } = request;
  const { collection, query } = address;
  try {
    const own = inOwnLanguage(locale);
    const [list, filters, locales, inChinese] = await Promise.all([
      api.list(collection, { ...query, ...own, page: Number(query['page'] ?? 1) }),
      loadFilters(request, collection),
      languagesOf(request, collection),
      totalInChinese(request),
    ]);
    const title = phraseOf(request, titleWord(address));
    return {
      status: 200,
      title,
      description: describe(request, titleWord(address), list.total),
      crumbs: [{ label: title }],
      main: <ListView {...{ title, inChinese, address, list, filters }} />,
      address,
      locales,
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) return badRequestPage(request);
    throw error;
  }
};
