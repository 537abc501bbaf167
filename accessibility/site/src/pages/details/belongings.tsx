import type { Collection } from '@minzong/api-contract';
import { FILTERS, COLLECTIONS, type LinkFilter } from '@minzong/api-contract';
import { ItemLine, type AnyItem } from '../../components/item-line';
import { PictureCard } from '../../components/picture-card';
import { Section } from '../../components/section';
import { hrefOf } from '../../addresses';
import { inOwnLanguage } from '../../own-site';
import { Say, useSay, useSurroundings } from '../../layout/language';
import type { PageRequest } from '../page-request';

/** Documents of one collection that belong to a topic, column, region or ethnic group. */
export interface Belongings {
  collection: Collection;
  filter: LinkFilter;
  slug: string;
  items: AnyItem[];
  total: number;
}

const SHOWN = 6;

/** Collections that can be asked by this filter, in the order in which they are shown. */
const ORDER: Collection[] = [
  'regions',
  'policies',
  'explainers',
  'service-guides',
  'articles',
  'announcements',
  'products',
  'ancient-texts',
  'magazine-articles',
];

const FILTER_OF: Partial<Record<Collection, LinkFilter>> = {
  topics: 'topic',
  columns: 'column',
  regions: 'region',
  'ethnic-groups': 'ethnicGroup',
};

const filterFor = (owner: Collection, collection: Collection): LinkFilter | undefined => {
  const filter = owner === 'regions' && collection === 'regions' ? 'parent' : FILTER_OF[owner];
  const allowed: readonly string[] = FILTERS[COLLECTIONS[collection]];
  return filter !== undefined && allowed.includes(filter) ? filter : undefined;
};

/** Asks for everything that belongs to a document that others are filed under; nothing for other types. */
export const loadBelongings = async (
  { api, locale }: PageRequest,
  owner: Collection,
  slug: string,
): Promise<Belongings[]> => {
  const asked = ORDER.flatMap((collection) => {
    const filter = filterFor(owner, collection);
    return filter === undefined ? [] : [{ collection, filter }];
  });
  const lists = await Promise.all(
    asked.map(async ({ collection, filter }) => {
      const query = { ...inOwnLanguage(locale), pageSize: SHOWN, [filter]: slug };
      const list = await api.list(collection, query);
      return { collection, filter, slug, items: list.items as AnyItem[], total: list.total };
    }),
  );
  return lists.filter(({ total }) => total > 0);
};

const OneCollection = ({ collection, filter, slug, items, total }: Belongings) => {
  const { locale } = useSurroundings();
  const name = useSay()(collection).text;
  const more = { href: hrefOf(locale, `/${collection}`, { [filter]: slug }), name: 'all' as const };
  return (
    <Section
      title={collection === 'regions' ? 'within' : collection}
      more={total > items.length ? { ...more, values: { name } } : undefined}
    >
      {collection === 'products' ? (
        <ul class="pictures">
          {items.map((item) => (
            <PictureCard key={item.id} item={item} heading="h3" />
          ))}
        </ul>
      ) : (
        <ul class="lines">
          {items.map((item) => (
            <ItemLine key={item.id} item={item} heading="h3" withDay={collection !== 'regions'} />
          ))}
        </ul>
      )}
    </Section>
  );
};

/** Everything filed under this document. */
export const BelongingsList = ({ belongings }: { belongings: Belongings[] }) =>
  belongings.length === 0 ? (
    <Say as="p" word="belongsEmpty" class="empty" />
  ) : (
    <>
      {belongings.map((some) => (
        <OneCollection key={some.collection} {...some} />
      ))}
    </>
  );
