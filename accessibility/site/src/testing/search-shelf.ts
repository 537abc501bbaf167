import {
  SEARCH_FACETS,
  SEARCH_PAGE_SIZE,
  documentPath,
  searchResult,
  type SearchFacet,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  type Segment,
} from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';

/** A document as the double of the search knows it. */
export interface Shelved {
  type: DocumentType;
  slug: string;
  locale: Locale;
  title: string;
  text: string;
  publishedAt: string;
  region: string;
  ethnicGroup: string;
  validity?: string;
  hit?: Partial<SearchHit>;
}

const REGIONS = Array.from(
  { length: 11 },
  (_, index) => `示例${'甲乙丙丁戊己庚辛壬癸子'[index] ?? ''}县`,
);
const GROUPS = ['彝族', '藏族', '羌族'];

/** Forty-five documents about 文献, of several types, places and years. */
const many: Shelved[] = Array.from({ length: 45 }, (_, index) => ({
  type: (['article', 'policy', 'explainer'] as const)[index % 3] ?? 'article',
  slug: `document-${String(index + 1)}`,
  locale: 'zh-CN',
  title: `民族文献整理工作第${String(index + 1)}号情况`,
  text: '各地整理民族文献，建立目录，向读者开放。',
  publishedAt: `${String(2021 + (index % 6))}-0${String((index % 9) + 1)}-15T02:00:00.000Z`,
  region: REGIONS[index % REGIONS.length] ?? '',
  ethnicGroup: GROUPS[index % GROUPS.length] ?? '',
  ...(index % 3 === 1 ? { validity: index % 2 === 0 ? 'in-force' : 'repealed' } : {}),
}));

const special: Shelved[] = [
  {
    type: 'policy',
    slug: 'example-policy',
    locale: 'zh-CN',
    title: '示范州民族团结进步条例',
    text: '第三条 各级人民政府应当把民族团结进步工作纳入规划。',
    publishedAt: '2026-03-01T00:00:00.000Z',
    region: '示例甲县',
    ethnicGroup: '彝族',
    validity: 'amended',
    hit: {
      pinned: 'best-bet',
      reasons: ['variant', 'synonym'],
      notices: [{ kind: 'amended', about: 'itself', on: '2026-10-01', by: [] }],
      places: [
        {
          label: '第三条',
          url: '/policies/example-policy#clause-3',
          snippet: [
            { text: '各级人民政府应当把', match: false },
            { text: '民族团结', match: true },
            { text: '进步工作纳入规划。', match: false },
          ],
        },
      ],
    },
  },
  {
    type: 'ancient-text',
    slug: 'example-ancient-text',
    locale: 'bo',
    title: 'བོད་ཡིག་དཔེ་རྙིང་། 民族团结',
    text: '德格印经院所藏 བཀའ་འགྱུར། 与彝文 ꆈꌠꉙ 对照，民族团结',
    publishedAt: '2025-06-01T00:00:00.000Z',
    region: '示例乙县',
    ethnicGroup: '藏族',
    hit: { reasons: ['syllable'] },
  },
];

const CORRECTIONS: Record<string, string> = { 民族团接: '民族团结' };

const segmentsOf = (text: string, q: string): Segment[] =>
  text
    .split(q)
    .flatMap((piece, index) => [
      ...(index === 0 ? [] : [{ text: q, match: true }]),
      ...(piece === '' ? [] : [{ text: piece, match: false }]),
    ]);

const valueOf = (item: Shelved, facet: SearchFacet): string | undefined =>
  facet === 'year' ? item.publishedAt.slice(0, 4) : item[facet];

const isWithin = (item: Shelved, query: SearchQuery, without?: SearchFacet): boolean => {
  const day = item.publishedAt.slice(0, 10);
  return (
    (query.from === undefined || day >= query.from) &&
    (query.to === undefined || day <= query.to) &&
    SEARCH_FACETS.every((facet) => {
      const wanted = query[facet];
      return facet === without || wanted === undefined || valueOf(item, facet) === slugged(wanted);
    })
  );
};

/** A region is named by its slug in addresses: `place-3` is the third of them. */
const slugged = (value: unknown): string => {
  const place = /^place-(\d+)$/.exec(String(value))?.[1];
  return place === undefined ? String(value) : (REGIONS[Number(place) - 1] ?? '');
};
const slugOf = (facet: SearchFacet, value: string): string =>
  facet === 'region' ? `place-${String(REGIONS.indexOf(value) + 1)}` : value;

const countsOf = (items: Shelved[], query: SearchQuery, facet: SearchFacet) => {
  const counts = new Map<string, number>();
  for (const item of items.filter((one) => isWithin(one, query, facet))) {
    const value = valueOf(item, facet);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([value, count]) => ({ value: slugOf(facet, value), label: value, count }));
};

const hitOf = (item: Shelved, q: string): SearchHit => ({
  ...{ type: item.type, id: item.slug.replaceAll('-', ''), slug: item.slug, locale: item.locale },
  ...{ title: item.title, snippet: item.text, publishedAt: item.publishedAt },
  url: documentPath(item.type, item.slug),
  highlight: { title: segmentsOf(item.title, q), snippet: segmentsOf(item.text, q) },
  reasons: [],
  places: [],
  region: item.region,
  ...item.hit,
});

/** Answers like the api would of a shelf of made-up documents: in the contract's form or not at all. */
export const searchShelf = (query: SearchQuery): SearchResult => {
  const { q = '', exactly, page = 1, sort } = query;
  const searched = exactly === undefined ? (CORRECTIONS[q] ?? q) : q;
  const holding = [...special, ...many].filter(
    ({ title, text }) => searched !== '' && (title.includes(searched) || text.includes(searched)),
  );
  const found = holding.filter((item) => isWithin(item, query));
  if (sort === 'newest') found.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  const first = (Number(page) - 1) * SEARCH_PAGE_SIZE;
  return searchResult.parse({
    hits: found.slice(first, first + SEARCH_PAGE_SIZE).map((item) => hitOf(item, searched)),
    ...{ total: found.length, page: Number(page), pageSize: SEARCH_PAGE_SIZE, searched },
    facets: {
      type: countsOf(holding, query, 'type'),
      region: countsOf(holding, query, 'region'),
      ethnicGroup: countsOf(holding, query, 'ethnicGroup'),
      year: countsOf(holding, query, 'year'),
      validity: countsOf(holding, query, 'validity'),
    },
    nearest: holding.length === 0 ? ['民族文献', 'བོད་ཡིག'] : [],
    degraded: false,
  } satisfies SearchResult);
};

const SUGGESTIONS = ['民族文献', '民族文献目录', '民族团结'];

/** Suggestions for what was typed: words, and one document by its title. */
export const suggestFromShelf = (q: string) => {
  const [page] = special.filter(({ title }) => title.includes(q));
  return {
    suggestions: [
      ...SUGGESTIONS.filter((text) => text.includes(q)).map((text) => ({
        ...{ text, highlight: segmentsOf(text, q), kind: 'query', locale: 'zh-CN' },
      })),
      ...(page === undefined
        ? []
        : [
            {
              ...{ text: page.title, highlight: segmentsOf(page.title, q), kind: 'document' },
              ...{ type: page.type, url: documentPath(page.type, page.slug), locale: page.locale },
            },
          ]),
    ],
  };
};
