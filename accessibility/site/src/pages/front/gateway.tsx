import type { Collection, ServedDocument } from '@minzong/api-contract';
import type { Placement } from '@minzong/content-types';
import type { AnyItem } from '../../components/item-line';
import { RichText } from '../../components/rich-text/rich-text';
import { Run, Say } from '../../layout/language';
import type { PageView } from '../../layout/page-view';
import { Cover } from '../details/article';
import { FallbackNotice } from '../details/document-head';
import { LineSection } from '../home-parts';
import { inOwnLanguage } from '../../own-site';
import { phraseOf, type AddressOf, type PageRequest } from '../page-request';

/** What stands behind an entry of the menu that is no collection of its own. */
const GATEWAYS = {
  about: { placement: 'overview', collections: ['leaders', 'departments'] },
  culture: {
    placement: undefined,
    collections: ['magazine-articles', 'magazine-issues', 'ancient-collections', 'ethnic-groups'],
  },
  visiting: { placement: 'visiting', collections: ['service-guides'] },
} as const satisfies Record<
  string,
  { placement: Placement | undefined; collections: readonly Collection[] }
>;

export type Gateway = keyof typeof GATEWAYS;
export type GatewayAddress = AddressOf<'about'> | AddressOf<'culture'> | AddressOf<'visiting'>;

const SHOWN = 8;

interface Shelf {
  collection: Collection;
  items: AnyItem[];
  total: number;
}

const loadShelves = ({ api, locale }: PageRequest, collections: readonly Collection[]) =>
  Promise.all(
    collections.map(async (collection): Promise<Shelf> => {
      const pageSize = collection === 'ethnic-groups' ? 100 : SHOWN;
      const list = await api.list(collection, { ...inOwnLanguage(locale), pageSize });
      return { collection, items: list.items as AnyItem[], total: list.total };
    }),
  );

/** The pages placed here: the one that was there first whole, the others by their titles. */
const loadPages = async ({ api, locale }: PageRequest, placement: Placement | undefined) => {
  if (placement === undefined) return { whole: undefined, others: [] };
  const { items } = await api.list('pages', {
    ...inOwnLanguage(locale),
    placement,
    pageSize: SHOWN,
  });
  const [first, ...others] = items.toReversed();
  const whole = first === undefined ? undefined : await api.get('pages', first.slug, { locale });
  return { whole, others };
};

const Whole = ({ page }: { page: ServedDocument<'page'> }) => (
  <>
    <header class="page-head">
      <Run as="h1" lang={page.locale}>
        {page.title}
      </Run>
      <FallbackNotice document={page} />
      {page.summary === undefined ? null : (
        <Run as="p" lang={page.locale} class="lead">
          {page.summary}
        </Run>
      )}
    </header>
    <Cover cover={page.cover} body={page.body} locale={page.locale} />
    <RichText tree={page.body} locale={page.locale} />
  </>
);

interface GatewayViewProps {
  gateway: Gateway;
  whole: ServedDocument<'page'> | undefined;
  others: AnyItem[];
  shelves: Shelf[];
}

const GatewayView = ({ gateway, whole, others, shelves }: GatewayViewProps) => {
  const isEmpty = whole === undefined && shelves.every(({ total }) => total === 0);
  return (
    <article class="document page gateway">
      {whole === undefined ? (
        <header class="page-head">
          <Say as="h1" word={gateway} />
        </header>
      ) : (
        <Whole page={whole} />
      )}
      {isEmpty ? <Say as="p" word="gatewayEmpty" class="empty" /> : null}
      <LineSection title="alsoHere" list={{ items: others, total: others.length }} withoutDay />
      {shelves.map(({ collection, items, total }) => (
        <LineSection
          key={collection}
          title={collection}
          list={{ items, total }}
          path={`/${collection}`}
          withoutDay={collection !== 'magazine-articles'}
        />
      ))}
    </article>
  );
};

/** A section of the site for readers from elsewhere: its pages, then what belongs to it. */
export const gatewayPage = async (request: PageRequest<GatewayAddress>): Promise<PageView> => {
  const gateway = request.address.kind;
  const { placement, collections } = GATEWAYS[gateway];
  const [pages, shelves] = await Promise.all([
    loadPages(request, placement),
    loadShelves(request, collections),
  ]);
  const { whole } = pages;
  return {
    status: 200,
    title: phraseOf(request, gateway),
    description:
      whole?.summary === undefined ? undefined : { text: whole.summary, lang: whole.locale },
    crumbs: [{ label: phraseOf(request, gateway) }],
    main: <GatewayView gateway={gateway} {...pages} shelves={shelves} />,
    address: request.address,
    locales: whole?.availableLocales ?? ['zh-CN', 'en'],
  };
};
