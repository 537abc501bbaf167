import { problem, searchResult } from '@minzong/api-contract';
import { startApi, type ApiUnderTest } from '../../api/src/testing/api-under-test';
import {
  hasMeilisearch,
  startMeilisearch,
  type MeilisearchProcess,
} from '../../api/src/testing/meilisearch-process';
import { readDocuments } from './documents/documents';
import { publishAll } from './engines/minzong';
import { readQueries } from './queries/queries';

jest.setTimeout(300_000);

const RIGHT_TO_LEFT = '\u202e';
const LONE_SURROGATE = '\ud800';

/** What people paste, slip on or try: each with a query of the set in it. */
const SPOILT: Record<string, (q: string) => string> = {
  'an open quote': (q) => `"${q}`,
  'a Chinese open quote': (q) => `“${q}`,
  'quotes of two kinds': (q) => `"${q}”『`,
  'exclusions alone': (q) => `-${q}`,
  'an exclusion of nothing': (q) => `${q} - -"" --`,
  'control characters': (q) => `\u0000${q}\u0001\u0002\u0007\u001b[31m`,
  'bytes of marks for matches': (q) => Array.from(q).join('\u0001'),
  'right to left': (q) => `${RIGHT_TO_LEFT}${q} שלום مرحبا`,
  'invisible characters': (q) => `\u200b${q}\u200d\ufeff\u2060`,
  emoji: (q) => `${q} 👩‍👩‍👧‍👦🇨🇳🔥`,
  'regex syntax': (q) => `^(${q}|.*)+$[a-z]{1,`,
  'filter syntax': (q) => `${q}" OR type = "policy" AND (locale EXISTS`,
  'an injected statement': (q) => `${q}'); drop table documents; --`,
  'percent signs': (q) => `${q}%%_%25%00`,
  'ten times': (q) => `${q} `.repeat(10).slice(0, 200),
  'stacked marks': (q) => `${q}${'\u0f71\u0f74'.repeat(40)}${'\u0301'.repeat(40)}`,
};

const ALONE: Record<string, string> = {
  nothing: '',
  blanks: ' \u3000\t\n',
  punctuation: '！？。，、；：“”‘’（）《》…—·!?.,;:\'"()[]{}<>@#$%^&*~`|\\/',
  'a hyphen': '-',
  'a quote': '"',
  'empty quotes': '""',
  'tsheg and shad': '་།༄༅༎',
  'ten thousand characters': '民'.repeat(10_000),
  'ten thousand blanks': ' '.repeat(10_000),
  'ten thousand words': 'a '.repeat(5000),
  '200 characters of one clause each': '第一条'.repeat(66),
  '200 quotes': '"'.repeat(200),
  '200 hyphens': '-'.repeat(200),
  'a number without end': '9'.repeat(200),
  'a document number without end': `〔${'2'.repeat(180)}〕8号`,
  'half a character': LONE_SURROGATE,
  'rare ideographs': '𠀀𠮷𪜀',
  'an unassigned Yi character': '\ua4c7\ua4cf',
  'vowels without a consonant': '\u0f72\u0f74\u0f7a',
};

const PARAMETERS = [
  'page=1000000000',
  'page=0',
  'page=-1',
  'page=1.5',
  'page=NaN',
  'page=',
  'page=1&page=2',
  'type=nothing',
  'type[]=policy',
  'type=policy"',
  'locale=xx',
  'year=99999999999',
  'from=2026-02-30',
  'sort=title',
  'region=../..',
  'unknown=1',
  'q=%E0%A4%A',
  'q=%ff',
];

(hasMeilisearch() ? describe : describe.skip)('bad input to the search', () => {
  let meilisearch: MeilisearchProcess;
  let api: ApiUnderTest;

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    api = await startApi({ meilisearchUrl: meilisearch.url, meilisearchKey: meilisearch.key });
    await publishAll(api, meilisearch, readDocuments().slice(0, 40));
  });
  afterAll(async () => {
    await api.close();
    await meilisearch.close();
  });

  /** An answer, or a 400 in words for people. */
  const expectAnswer = async (query: string): Promise<void> => {
    const response = await api.get(`/v1/search?${query}`);
    const text = await response.text();
    const asked = { query: query.slice(0, 120), status: response.status };
    expect(text).not.toMatch(/meili|stack|sqlite|select |at Object|\.ts:/i);
    if (response.status === 200) {
      const result = searchResult.safeParse(JSON.parse(text));
      expect({ ...asked, error: result.error }).toEqual({ ...asked, error: undefined });
      expect({ ...asked, degraded: result.data?.degraded }).toEqual({ ...asked, degraded: false });
      return;
    }
    expect(asked).toEqual({ ...asked, status: 400 });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.safeParse(JSON.parse(text)).error).toBeUndefined();
  };
  const asking = (q: string): string => `q=${encodeURIComponent(q.toWellFormed())}`;

  const queries = readQueries([...new Set(readDocuments().map(({ slug }) => slug))]).filter(
    (_, index) => index % 12 === 0,
  );

  it.each(Object.entries(SPOILT))('is answered: queries with %s', async (_, spoil) => {
    for (const { q, locale } of queries) await expectAnswer(`locale=${locale}&${asking(spoil(q))}`);
  });

  it.each(Object.entries(ALONE))('is answered: %s', async (_, q) => {
    await expectAnswer(asking(q));
  });

  it.each(PARAMETERS)('is answered: %s', async (parameter) => {
    await expectAnswer(parameter.startsWith('q=') ? parameter : `${asking('民族')}&${parameter}`);
  });
});
