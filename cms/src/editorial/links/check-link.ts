import type { Answer, GuardedRequest } from './guarded-request';
import {
  LinkFailed,
  LinkRefused,
  outcomeOfError,
  outcomeOfStatus,
  type Outcome,
} from './link-outcome';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** Asks with HEAD; a site that does not like that is asked for the beginning of the page. */
const ask = async (requests: GuardedRequest, url: URL, signal: AbortSignal): Promise<Answer> => {
  try {
    const answer = await requests.send(url, 'HEAD', signal);
    if (answer.status < 400) return answer;
  } catch (error) {
    if (!(error instanceof LinkFailed) || error.fault !== 'answer') throw error;
  }
  return requests.send(url, 'GET', signal);
};

const nextOf = (location: string | undefined, url: URL): URL => {
  if (location === undefined || !URL.canParse(location, url.href))
    throw new LinkFailed('网站转向了无效的网址');
  const next = new URL(location, url);
  if (next.hash === '') next.hash = url.hash;
  return next;
};

const follow = async (
  requests: GuardedRequest,
  start: URL,
  signal: AbortSignal,
): Promise<Outcome> => {
  let url = start;
  let settled = start;
  let isPermanent = true;
  const seen = new Set<string>();
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    seen.add(url.href);
    const { status, location } = await ask(requests, url, signal);
    if (!REDIRECTS.has(status))
      return outcomeOfStatus(status, settled === start ? '' : settled.href);
    url = nextOf(location, url);
    if (seen.has(url.href)) throw new LinkFailed('网站循环转向，页面打不开');
    isPermanent &&= PERMANENT.has(status);
    if (isPermanent) settled = url;
  }
  throw new LinkFailed(`网站转向超过 ${String(MOST_REDIRECTS)} 次，页面打不开`);
};

/**
 * Looks once whether a link leads anywhere. Every hop of a redirect passes the same guard as the
 * link itself. Never throws.
 */
export const checkLink = async (
  requests: GuardedRequest,
  address: string,
  signal: AbortSignal,
): Promise<Outcome> => {
  try {
    if (!URL.canParse(address)) throw new LinkRefused('网址写法无效，请改正');
    return await follow(requests, new URL(address), signal);
  } catch (error) {
    return outcomeOfError(error);
  }
};
