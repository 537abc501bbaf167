import type { List, ListItem } from '@minzong/api-contract';
import { hrefOf } from '../addresses';
import { Day } from '../components/date';
import { ItemLine, type AnyItem } from '../components/item-line';
import { TitleLink } from '../components/title-link';
import { Picture } from '../components/picture';
import { PictureCard } from '../components/picture-card';
import { Section } from '../components/section';
import { Run, Say, useSurroundings } from '../layout/language';
import { Ornament } from '../layout/ornament';
import type { PageView } from '../layout/page-view';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';

const FIRST_PAGE = { articles: 8, policies: 6, explainers: 5, guides: 8, announcements: 5 };
const SHELF = { texts: 3, issues: 4, products: 8, browse: 100 };

const loadHome = async ({ api, locale }: PageRequest) => {
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
  const [topics, regions, groups] = await Promise.all([
    api.list('topics', { locale, pageSize: SHELF.browse }),
    api.list('regions', { locale, pageSize: SHELF.browse }),
    api.list('ethnic-groups', { locale, pageSize: SHELF.browse }),
  ]);
  return {
    ...{ articles, policies, explainers, guides, announcements, texts, issues, products },
    ...{ topics, regions, groups },
  };
};
type HomeData = Awaited<ReturnType<typeof loadHome>>;

const Lines = ({ list }: { list: { items: AnyItem[] } }) =>
  list.items.length === 0 ? (
    <Say as="p" word="emptyList" class="empty" />
  ) : (
    <ul class="lines">
      {list.items.map((item) => (
        <ItemLine key={item.id} item={item} heading="h3" />
      ))}
    </ul>
  );

const LeadStory = ({ item }: { item: ListItem<'article'> }) => (
  <div class="lead-story">
    {item.cover === undefined ? null : (
      <Run as="div" lang={item.locale} class="frame">
        <Picture image={item.cover} sizes="(min-width: 60em) 40em, 100vw" eager />
      </Run>
    )}
    <div>
      <h3>
        <TitleLink item={item} />
      </h3>
      {item.summary === undefined ? null : (
        <Run as="p" lang={item.locale} class="summary">
          {item.summary}
        </Run>
      )}
      <Day moment={item.publishedAt} />
    </div>
  </div>
);

const News = ({ list }: { list: List<'article'> }) => {
  const { locale } = useSurroundings();
  const [first, ...others] = list.items;
  return (
    <Section
      title="latestNews"
      class="news"
      more={{ href: hrefOf(locale, '/articles'), name: 'more' }}
    >
      {first === undefined ? null : <LeadStory item={first} />}
      {first !== undefined && others.length === 0 ? null : <Lines list={{ items: others }} />}
    </Section>
  );
};

const Services = ({ list }: { list: List<'service-guide'> }) => {
  const { locale } = useSurroundings();
  return (
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

const Texts = ({ list }: { list: List<'ancient-text'> }) => {
  const { locale } = useSurroundings();
  return (
    <Section
      title="readTexts"
      class="texts"
      more={{ href: hrefOf(locale, '/ancient-texts'), name: 'more' }}
    >
      <ul>
        {list.items.map((item) => (
          <li key={item.id}>
            {item.cover === undefined ? null : (
              <Run as="div" lang={item.locale} class="frame">
                <Picture image={item.cover} sizes="(min-width: 48em) 24em, 100vw" />
              </Run>
            )}
            <Run as="p" lang={item.originalLanguage} class="original-title">
              {item.originalTitle}
            </Run>
            <h3>
              <TitleLink item={item} />
            </h3>
            <p class="provenance">
              <Say word={`script.${item.script}`} />
              {item.era === undefined ? null : (
                <>
                  {' · '}
                  <Run lang={item.locale}>{item.era}</Run>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Shelf = (props: {
  list: { items: AnyItem[] };
  title: 'readMagazines' | 'seeProducts';
  path: string;
}) => {
  const { locale } = useSurroundings();
  return props.list.items.length === 0 ? null : (
    <Section
      title={props.title}
      class="shelf"
      more={{ href: hrefOf(locale, props.path), name: 'more' }}
    >
      <ul class="pictures">
        {props.list.items.map((item) => (
          <PictureCard key={item.id} item={item} heading="h3" />
        ))}
      </ul>
    </Section>
  );
};

const Browse = ({ data }: { data: HomeData }) => (
  <Section title="browse" class="browse">
    {(
      [
        ['byTopic', data.topics.items],
        ['byEthnicGroup', data.groups.items],
        ['byRegion', data.regions.items],
      ] as const
    ).map(([word, items]) =>
      items.length === 0 ? null : (
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
      ),
    )}
  </Section>
);

const Home = ({ data }: { data: HomeData }) => {
  const { locale, organisation } = useSurroundings();
  const at = (path: string) => ({ href: hrefOf(locale, path), name: 'more' as const });
  const isEnglish = locale === 'en';
  return (
    <div class="home">
      <Run as="h1" lang={isEnglish ? 'en' : 'zh-CN'} class="unseen">
        {isEnglish ? organisation.nameEnglish : organisation.name}
      </Run>
      <div class="spread">
        <News list={data.articles} />
        <div class="beside">
          <Services list={data.guides} />
          <Section title="announcements" class="notices" more={at('/announcements')}>
            <Lines list={data.announcements} />
          </Section>
        </div>
      </div>
      <div class="spread even">
        <Section title="policiesLatest" more={at('/policies')}>
          <Lines list={data.policies} />
        </Section>
        <Section title="explainersLatest" more={at('/explainers')}>
          <Lines list={data.explainers} />
        </Section>
      </div>
      <div class="band">
        <Ornament name="cloud" />
        <Texts list={data.texts} />
      </div>
      <Shelf list={data.products} title="seeProducts" path="/products" />
      <Shelf list={data.issues} title="readMagazines" path="/magazine-issues" />
      <Browse data={data} />
    </div>
  );
};

/** The home page: where am I, what is new, what can I do. */
export const homePage = async (request: PageRequest<AddressOf<'home'>>): Promise<PageView> => {
  const data = await loadHome(request);
  const { organisation, locale } = request;
  return {
    status: 200,
    title:
      locale === 'en'
        ? { text: organisation.nameEnglish, lang: 'en' }
        : { text: organisation.name, lang: 'zh-CN' },
    description: phraseOf(request, 'tagline'),
    crumbs: [],
    main: <Home data={data} />,
    address: request.address,
    withSearch: true,
  };
};
