import {
  searchClick,
  searchResult,
  suggestionList,
  type SearchHit,
  type SearchResult,
  type Suggestion,
} from '@minzong/api-contract';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an api of these tests answers: whatever a real one may say, at the moment that a test needs. */
export interface Answers {
  search?: (query: URLSearchParams) => SearchResult;
  suggestions?: (words: string) => Suggestion[];
  /** milliseconds that suggestions for these words take */
  delay?: (words: string) => number;
}

export interface AnsweringApi {
  url: string;
  /** words for which suggestions were asked */
  typed: string[];
  clicks: unknown[];
  close(): void;
}

export const hit = (change: Partial<SearchHit> = {}): SearchHit => {
  const title = change.title ?? '民族文献保护办法';
  return {
    type: 'policy',
    id: 'a',
    slug: 'a',
    locale: 'zh-CN',
    title,
    snippet: '',
    url: '/policies/a',
    publishedAt: '2026-03-01T00:00:00.000Z',
    highlight: { title: [{ text: title, match: false }], snippet: [] },
    reasons: [],
    places: [],
    ...change,
  };
};

const NO_FACETS = { type: [], region: [], ethnicGroup: [], year: [], validity: [] };

export const result = (q: string, change: Partial<SearchResult> = {}): SearchResult => ({
  hits: [],
  total: change.hits?.length ?? 0,
  page: 1,
  pageSize: 20,
  searched: q,
  facets: NO_FACETS,
  nearest: [],
  degraded: false,
  ...change,
});

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An api over real HTTP that answers as told; every answer and every report holds to the contract. */
export const startAnswering = async (answers: Answers): Promise<AnsweringApi> => {
  const typed: string[] = [];
  const clicks: unknown[] = [];
  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const q = searchParams.get('q') ?? '';
    if (pathname === '/v1/search/clicks' && request.method === 'POST') {
      clicks.push(searchClick.parse(await bodyOf(request)));
      return [204, undefined];
    }
    if (pathname === '/v1/search/suggestions') {
      typed.push(q);
      await pause(answers.delay?.(q) ?? 0);
      return [200, suggestionList.parse({ suggestions: answers.suggestions?.(q) ?? [] })];
    }
    if (pathname !== '/v1/search') return [404, { title: '没有找到' }];
    return [200, searchResult.parse(answers.search?.(searchParams) ?? result(q))];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    typed,
    clicks,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
