import { searchClick, searchQuery, suggestionList, type SearchClick } from '@minzong/api-contract';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { searchShelf, suggestFromShelf } from './search-shelf';
import { z } from 'zod';

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

/** Headers that are about the way from here to there. */
const OF_CONNECTION = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

/** The real api's answer to a request. */
const passOn = async (url: URL, request: IncomingMessage): Promise<Response> => {
  const { method = 'GET' } = request;
  if (method === 'GET' || method === 'HEAD') return fetch(url, { method, redirect: 'manual' });
  const headers = Object.entries(request.headers)
    .filter(([name]) => !OF_CONNECTION.has(name))
    .map(([name, value]): [string, string] => [name, String(value)]);
  return fetch(url, { method, headers, body: new Uint8Array(await bytesOf(request)) });
};

/**
 * A double of the api's search in front of a real api, for what an index cannot be made to say on
 * purpose: corrections, every reason, many pages, a slow answer. It keeps to the contract.
 */
export const startSearchDouble = async (apiUrl: string) => {
  const clicks: SearchClick[] = [];
  const asked: string[] = [];
  let delayMs = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', apiUrl);
    const reply = (status: number, body?: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    const query = Object.fromEntries(url.searchParams);
    if (url.pathname === '/v1/search') {
      const read = searchQuery.safeParse(query);
      if (read.success) reply(200, searchShelf(read.data));
      else reply(400, { title: z.prettifyError(read.error) });
    } else if (url.pathname === '/v1/search/suggestions') {
      asked.push(query['q'] ?? '');
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      reply(200, suggestionList.parse(suggestFromShelf(query['q'] ?? '')));
    } else if (url.pathname === '/v1/search/clicks') {
      clicks.push(searchClick.parse(JSON.parse((await bytesOf(request)).toString('utf8'))));
      reply(204);
    } else {
      const passedOn = await passOn(url, request);
      response.writeHead(passedOn.status, {
        'content-type': passedOn.headers.get('content-type') ?? '',
      });
      response.end(Buffer.from(await passedOn.arrayBuffer()));
    }
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    /** what was reported as opened, in order */
    clicks,
    /** for which words suggestions were asked, in order */
    asked,
    answerSuggestionsAfter: (milliseconds: number) => {
      delayMs = milliseconds;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
