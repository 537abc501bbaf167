import type { ListItem } from '@minzong/api-contract';
import { hrefOf } from '../../addresses';
import { PictureCard } from '../../components/picture-card';
import { Section } from '../../components/section';
import { TitleLink } from '../../components/title-link';
import { Run, Say, SayWith, useSurroundings } from '../../layout/language';
import { Ornament } from '../../layout/ornament';
import type { PageView } from '../../layout/page-view';
import { LeadStory, LineSection, Shelf, Texts } from '../home-parts';
import { phraseOf, type AddressOf, type PageRequest } from '../page-request';
import { loadFront, type Front, type Introduction } from './load-front';

/** A page in a few words, with the way to it. */
const Introduced = (props: {
  page: Introduction | undefined;
  title: 'about' | 'frontReach';
  path: string;
}) => {
  const { locale } = useSurroundings();
  const { page, title, path } = props;
  if (page === undefined) return null;
  return (
    <Section title={title} class="introduced">
      {page.summary === undefined ? null : (
        <Run as="p" lang={page.locale}>
          {page.summary}
        </Run>
      )}
      <p>
        <Say as="a" word="wholeText" href={hrefOf(locale, path)} />
      </p>
    </Section>
  );
};

const Visiting = ({ pages }: { pages: Introduction[] }) => {
  const { locale } = useSurroundings();
  return pages.length === 0 ? null : (
    <Section
      title="frontVisit"
      class="visiting"
      more={{ href: hrefOf(locale, '/visiting'), name: 'more' }}
    >
      <ul class="lines">
        {pages.map((page) => (
          <li key={page.id} class="line">
            <div>
              <h3>
                <TitleLink item={page} />
              </h3>
              {page.summary === undefined ? null : (
                <Run as="p" lang={page.locale} class="summary">
                  {page.summary}
                </Run>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Opening = ({ front }: { front: Front }) => {
  const [first] = front.articles.items;
  return (
    <div class="spread">
      {first === undefined ? null : (
        <section class="part news">
          <Say as="h2" class="unseen" word="latestNews" />
          <LeadStory item={first} />
        </section>
      )}
      <div class="beside">
        <Introduced page={front.about} title="about" path="/about" />
        <Visiting pages={front.visiting.items} />
        <Introduced
          page={front.contact}
          title="frontReach"
          path={front.contact?.path ?? '/contact'}
        />
      </div>
    </div>
  );
};

const Stories = ({ articles }: { articles: ListItem<'article'>[] }) => {
  const { locale } = useSurroundings();
  return articles.length === 0 ? null : (
    <Section
      title="frontStories"
      class="shelf stories"
      more={{ href: hrefOf(locale, '/articles'), name: 'more' }}
    >
      <ul class="pictures">
        {articles.map((item) => (
          <PictureCard key={item.id} item={item} heading="h3" />
        ))}
      </ul>
    </Section>
  );
};

const Peoples = ({ groups }: { groups: ListItem<'ethnic-group'>[] }) =>
  groups.length === 0 ? null : (
    <Section title="frontPeoples" class="peoples">
      <Say as="p" class="summary" word="frontPeoplesLead" />
      <ul class="inline-links">
        {groups.map((group) => (
          <li key={group.id}>
            <TitleLink item={group} />
          </li>
        ))}
      </ul>
    </Section>
  );

const Chinese = () => {
  const site = <Say as="a" word="chineseSite" href="/" hreflang="zh-CN" />;
  return <SayWith as="p" class="on-chinese-site" word="frontMoreInChinese" parts={{ site }} />;
};

const FrontPage = ({ front }: { front: Front }) => {
  const { organisation } = useSurroundings();
  return (
    <div class="home front">
      <h1 class="unseen">{organisation.nameEnglish}</h1>
      <Opening front={front} />
      <Stories articles={front.articles.items.slice(1)} />
      {front.texts.total === 0 ? null : (
        <div class="band">
          <Ornament name="cloud" />
          <Texts list={front.texts} />
        </div>
      )}
      <Shelf list={front.products} title="seeProducts" path="/products" />
      <div class="spread even">
        <LineSection title="frontMagazine" list={front.readings} path="/magazine-articles" />
        <LineSection title="policiesLatest" list={front.policies} path="/policies" />
        <LineSection title="explainersLatest" list={front.explainers} path="/explainers" />
        <LineSection title="frontServices" list={front.guides} path="/service-guides" />
        <LineSection title="announcements" list={front.announcements} path="/announcements" />
      </div>
      <Peoples groups={front.groups.items} />
      <Chinese />
    </div>
  );
};

/** The front page of a language that is a site of its own. */
export const frontPage = async (request: PageRequest<AddressOf<'home'>>): Promise<PageView> => ({
  status: 200,
  title: { text: request.organisation.nameEnglish, lang: 'en' },
  description: phraseOf(request, 'tagline'),
  crumbs: [],
  main: <FrontPage front={await loadFront(request)} />,
  address: request.address,
  withSearch: true,
});
