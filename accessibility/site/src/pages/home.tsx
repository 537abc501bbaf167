import type { List, ListItem } from '@minzong/api-contract';
import { DEFAULT_LOCALE } from '@minzong/content-types';
import { hrefOf } from '../addresses';
import { Day } from '../components/date';
import { ItemLine } from '../components/item-line';
import { TitleLink } from '../components/title-link';
import { Section } from '../components/section';
import { Run, Say, useSurroundings } from '../layout/language';
import { Ornament } from '../layout/ornament';
import type { PageView } from '../layout/page-view';
import { dayOf } from '../words/dates';
import { loadColumns, reportOnHome, type Column } from './government/columns';
import { LeadStory, LineSection, Shelf, Texts } from './home-parts';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';

const FIRST_PAGE = { articles: 8, policies: 6, explainers: 5, guides: 8, announcements: 5 };
const SHELF = { texts: 3, issues: 4, products: 8, browse: 100 };

/** 政府信息公开 is a matter of the Chinese site, which is the one that is inspected. */
const loadGovernment = async (request: PageRequest) => {
  if (request.locale !== DEFAULT_LOCALE) return { columns: [], report: undefined };
  const today = dayOf(new Date());
  const until = request.organisation.annualReportUntil;
  const [columns, report] = await Promise.all([
    loadColumns(request),
    reportOnHome(request, { today, until }),
  ]);
  return { columns, report };
};

const loadHome = async (request: PageRequest) => {
  const { api, locale } = request;
  const [articles, policies, explainers, guides, announcements, texts, issues, products] =
    await Promise.all([
      api.list('articles', { locale, pageSize: FIRST_PAGE.articles }),
      api.list('policies', { locale, pageSize: FIRST_PAGE.policies }),
      api.list('explainers', { locale, pageSize: FIRST_PAGE.explainers }),
      api.list('service-guides', { locale, pageSize: FIRST_PAGE.guides }),
      api.list('announcements', { locale, pageSize: FIRST_PAGE.announcements }),
      api.list('ancient-texts', { locale, pageSize: SHELF.texts }),
      api.list('magazine-issues', { locale, pageSize: SHELF.issues }),
      api.list('products', { locale, pageSize: SHELF.products }),
    ]);
  const [government, topics, regions, groups] = await Promise.all([
    loadGovernment(request),
    api.list('topics', { locale, pageSize: SHELF.browse }),
    api.list('regions', { locale, pageSize: SHELF.browse }),
    api.list('ethnic-groups', { locale, pageSize: SHELF.browse }),
  ]);
  return {
    ...{ articles, policies, explainers, guides, announcements, texts, issues, products },
    ...{ topics, regions, groups, ...government },
  };
};
type HomeData = Awaited<ReturnType<typeof loadHome>>;

const News = ({ list }: { list: List<'article'> }) => {
  const { locale } = useSurroundings();
  const [first, ...others] = list.items;
  return first === undefined ? null : (
    <Section
      title="latestNews"
      class="news"
      more={{ href: hrefOf(locale, '/articles'), name: 'more' }}
    >
      <LeadStory item={first} />
      {others.length === 0 ? null : (
        <ul class="lines">
          {others.map((item) => (
            <ItemLine key={item.id} item={item} heading="h3" />
          ))}
        </ul>
      )}
    </Section>
  );
};

const Services = ({ list }: { list: List<'service-guide'> }) => {
  const { locale } = useSurroundings();
  return list.items.length === 0 ? null : (
    <Section
      title="doThings"
      class="services"
      more={{ href: hrefOf(locale, '/service-guides'), name: 'more' }}
    >
      <ul>
        {list.items.map((item) => (
          <li key={item.id}>
            <TitleLink item={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The ways into 政府信息公开: every column that has content. */
const Columns = ({ columns }: { columns: Column[] }) => {
  const { locale } = useSurroundings();
  return columns.length === 0 ? null : (
    <Section
      title="openGovernment"
      class="open-columns"
      more={{ href: hrefOf(locale, '/open-government'), name: 'more' }}
    >
      <ul>
        {columns.map(({ word, path, query }) => (
          <li key={word}>
            <Say as="a" word={word} href={hrefOf(locale, path, query)} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** 政府网站工作年度报表, in the first months of the year after (inspection item W3). */
const Report = ({ report }: { report: ListItem<'page'> }) => (
  <p class="report-line">
    <TitleLink item={report} />
    <Day moment={report.publishedAt} />
  </p>
);

const Browse = ({ data }: { data: HomeData }) => {
  const ways = [
    { word: 'byTopic', items: data.topics.items },
    { word: 'byEthnicGroup', items: data.groups.items },
    { word: 'byRegion', items: data.regions.items },
  ] as const;
  const open = ways.filter(({ items }) => items.length > 0);
  return open.length === 0 ? null : (
    <Section title="browse" class="browse">
      {open.map(({ word, items }) => (
        <div key={word}>
          <Say as="h3" word={word} />
          <ul class="inline-links">
            {items.map((item) => (
              <li key={item.id}>
                <TitleLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
};

const Home = ({ data }: { data: HomeData }) => {
  const { organisation } = useSurroundings();
  return (
    <div class="home">
      <Run as="h1" lang="zh-CN" class="unseen">
        {organisation.name}
      </Run>
      {data.report === undefined ? null : <Report report={data.report} />}
      <div class="spread">
        <News list={data.articles} />
        <div class="beside">
          <Services list={data.guides} />
          <LineSection
            title="announcements"
            class="notices"
            list={data.announcements}
            path="/announcements"
          />
        </div>
      </div>
      <Columns columns={data.columns} />
      <div class="spread even">
        <LineSection title="policiesLatest" list={data.policies} path="/policies" />
        <LineSection title="explainersLatest" list={data.explainers} path="/explainers" />
      </div>
      {data.texts.items.length === 0 ? null : (
        <div class="band">
          <Ornament name="cloud" />
          <Texts list={data.texts} />
        </div>
      )}
      <Shelf list={data.products} title="seeProducts" path="/products" />
      <Shelf list={data.issues} title="readMagazines" path="/magazine-issues" />
      <Browse data={data} />
    </div>
  );
};

/** The home page: where am I, what is new, what can I do. */
export const homePage = async (request: PageRequest<AddressOf<'home'>>): Promise<PageView> => {
  const data = await loadHome(request);
  return {
    status: 200,
    title: { text: request.organisation.name, lang: 'zh-CN' },
    description: phraseOf(request, 'tagline'),
    crumbs: [],
    main: <Home data={data} />,
    address: request.address,
    withSearch: true,
    version: data.report?.id ?? '',
  };
};
