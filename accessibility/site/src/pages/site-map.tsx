import { COLLECTION_NAMES, type Collection } from '@minzong/api-contract';
import { hrefOf } from '../addresses';
import { inOwnLanguage } from '../own-site';
import type { AnyItem } from '../components/item-line';
import { TitleLink } from '../components/title-link';
import { Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import type { Word } from '../words/say';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';

/** Collections whose documents are places of the site rather than things to read. */
const PLACES = ['columns', 'topics', 'regions', 'ethnic-groups', 'pages'] as const;
const MOST_PLACES = 100;

const SERVICES = [
  ['openGovernment', '/open-government'],
  ['about', '/about'],
  ['visiting', '/visiting'],
  ['search', '/search'],
  ['readingSettings', '/settings'],
  ['feedback', '/feedback'],
  ['contact', '/contact'],
  ['reportState', '/receipt'],
  ['caseState', '/case'],
  ['service-figures', '/service-figures'],
  ['accessibility', '/accessibility'],
  ['feed', '/feed.xml'],
] as const satisfies [Word, string][];

interface Branch {
  name: (typeof PLACES)[number];
  items: AnyItem[];
  total: number;
}

const Links = ({ places }: { places: readonly (readonly [Word, string])[] }) => {
  const { locale } = useSurroundings();
  return (
    <ul class="plain">
      {places.map(([word, path]) => (
        <li key={path}>
          <Say as="a" word={word} href={hrefOf(locale, path)} />
        </li>
      ))}
    </ul>
  );
};

const BranchLinks = ({ name, items, total }: Branch) => {
  const { locale } = useSurroundings();
  return (
    <section>
      <h2>
        <Say as="a" word={name} href={hrefOf(locale, `/${name}`)} />
      </h2>
      <ul class="inline-links">
        {items.map((item) => (
          <li key={item.id}>
            <TitleLink item={item} />
          </li>
        ))}
        {total > items.length ? (
          <li>
            <Say as="a" word="more" href={hrefOf(locale, `/${name}`)} />
          </li>
        ) : null}
      </ul>
    </section>
  );
};

const isPlace = (name: Collection): boolean => (PLACES as readonly string[]).includes(name);

const SiteMap = ({ branches }: { branches: Branch[] }) => (
  <div class="narrow site-map">
    <Say as="h1" word="siteMap" />
    <section>
      <Say as="h2" word="menu" />
      <Links
        places={COLLECTION_NAMES.filter((name) => !isPlace(name)).map(
          (name) => [name, `/${name}`] as const,
        )}
      />
    </section>
    {branches
      .filter(({ items }) => items.length > 0)
      .map((branch) => (
        <BranchLinks key={branch.name} {...branch} />
      ))}
    <section>
      <Say as="h2" word="siteServices" />
      <Links places={SERVICES} />
    </section>
  </div>
);

/** Every part of the site on one page. */
export const siteMapPage = async (
  request: PageRequest<AddressOf<'site-map'>>,
): Promise<PageView> => {
  const { api, locale } = request;
  const branches = await Promise.all(
    PLACES.map(async (name) => {
      const query = { ...inOwnLanguage(locale), pageSize: MOST_PLACES };
      const { items, total } = await api.list(name, query);
      return { name, items: items as AnyItem[], total };
    }),
  );
  return {
    status: 200,
    title: phraseOf(request, 'siteMap'),
    crumbs: [{ label: phraseOf(request, 'siteMap') }],
    main: <SiteMap branches={branches} />,
    address: request.address,
  };
};
