import { createClickReporter, createClient } from '@minzong/api-client';
import {
  READER_HEADER,
  collectionOf,
  searchClick,
  suggestionsQuery,
  type Suggestion,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { Context } from 'koa';
import { hrefOf } from '../addresses';
import type { ShownSuggestion } from '../browser/shown-suggestion';
import { createAskApi } from '../reading/ask-api';
import { createBreaker } from '../reading/breaker';
import { pathOf } from '../reading/visit';
import { say } from '../words/say';
import { languageOf } from '../words/text-language';

/** Whoever types does not wait longer; the page itself comes without suggestions. */
const PATIENCE_SECONDS = 0.8;
const BREAKER = { failures: 5, restSeconds: 5 };
const MOST_CLICKS_A_SECOND = 50;

const LISTENERS = { suggestions: '/search/suggestions', clicks: '/search/clicks' };

/** A suggestion as the script shows it: where it leads, in which language, and what it is. */
const shown = (suggestion: Suggestion, locale: Locale): ShownSuggestion => {
  const { text, highlight, kind, type, url } = suggestion;
  const isDocument = kind === 'document' && url !== undefined;
  const note = isDocument && type !== undefined ? say(locale, collectionOf(type)) : undefined;
  return {
    text,
    lang: languageOf(text, suggestion.locale),
    parts: highlight,
    href: isDocument ? url : hrefOf(locale, '/search', { q: text }),
    ...(note === undefined ? {} : { note }),
  };
};

/** Lets through so many a second, whoever sends them: no address of anybody is kept to count by. */
const createLimit = (mostASecond: number, now: () => number) => {
  let second = 0;
  let count = 0;
  return (): boolean => {
    const current = Math.floor(now() / 1000);
    count = current === second ? count + 1 : 1;
    second = current;
    return count <= mostASecond;
  };
};

/** The api, for suggestions alone: its troubles must not stand in the way of pages. */
const createSuggestionsClient = (apiUrl: string, now: () => number) => {
  const askApi = createAskApi(apiUrl, PATIENCE_SECONDS, now);
  const guard = createBreaker({ ...BREAKER, now });
  return createClient(async ({ path, query }) => {
    const answer = await guard(() => askApi(pathOf(path, query), undefined));
    return answer ?? { status: 304, body: undefined };
  });
};

const createReporter = (apiUrl: string) =>
  createClickReporter(async ({ path, body }) => {
    const { status } = await fetch(apiUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [READER_HEADER]: 'site' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(2000),
    });
    return { status };
  });

/**
 * What the search page asks beside its pages: suggestions while typing, and which hit was opened.
 * Answers true when the request was for one of them. Neither can fail: without the api there are no
 * suggestions, and nobody is told that a click was not counted.
 */
export const createSearchDoor = (apiUrl: string, now: () => number) => {
  const client = createSuggestionsClient(apiUrl, now);
  const report = createReporter(apiUrl);
  const mayReport = createLimit(MOST_CLICKS_A_SECOND, now);

  const suggestions = async (query: unknown) => {
    const asked = suggestionsQuery.safeParse(query);
    if (!asked.success || asked.data.q === '') return [];
    const found = await client.suggestions(asked.data);
    return found.suggestions.map((suggestion) => shown(suggestion, asked.data.locale));
  };

  const answerSuggestions = async (ctx: Context): Promise<void> => {
    ctx.type = 'application/json; charset=utf-8';
    try {
      const found = await suggestions(Object.fromEntries(ctx.URL.searchParams));
      ctx.set('Cache-Control', 'public, max-age=60');
      ctx.body = JSON.stringify({ suggestions: found });
    } catch {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = '{"suggestions":[]}';
    }
  };

  const answerClick = (ctx: Context): void => {
    // Browsers say from where a ping comes; one from elsewhere is nobody's choice on our page.
    const isOurs = ['', 'same-origin'].includes(ctx.get('sec-fetch-site'));
    const click = searchClick.safeParse(Object.fromEntries(ctx.URL.searchParams));
    if (isOurs && click.success && mayReport()) report(click.data).catch(() => undefined);
    ctx.req.resume();
    ctx.status = 204;
  };

  return async (ctx: Context): Promise<boolean> => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (isRead && ctx.path === LISTENERS.suggestions) await answerSuggestions(ctx);
    else if (ctx.method === 'POST' && ctx.path === LISTENERS.clicks) answerClick(ctx);
    else return false;
    return true;
  };
};
