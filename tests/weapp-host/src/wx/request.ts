import type { Callbacks } from './async-method.ts';
import type { WxContext } from './context.ts';

interface RequestOptions {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
  timeout?: number;
  dataType?: string;
  responseType?: string;
}

const DEFAULT_TIMEOUT_MILLISECONDS = 60_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // WeChat hands a body that is no JSON over as text and calls it a success.
    return text;
  }
};

const pause = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(stop.reason as Error);
    });
  });

/** `a=1&b=2` into the address, as WeChat does with the data of a GET. */
const withQuery = (url: URL, data: unknown): void => {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, value] of Object.entries(data)) url.searchParams.set(name, String(value));
};

const bodyOf = (data: unknown, header: Record<string, string>): string => {
  if (typeof data === 'string') return data;
  const type = Object.entries(header).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (type?.includes('x-www-form-urlencoded') === true)
    return new URLSearchParams(data as Record<string, string>).toString();
  return JSON.stringify(data ?? {});
};

const isAllowed = (url: URL, domains: string[]): boolean =>
  domains.some((domain) => domain === url.origin || domain === url.host);

/** Sends over real HTTP what the app asks for: wx.request and wx.downloadFile share it. */
export const createFetcher = (context: WxContext) => {
  const { telephone, domains, project, warn } = context;
  const check = (url: URL): void => {
    if (!project.urlCheck || domains === undefined || isAllowed(url, domains)) return;
    warn(`${url.origin} 不在以下 request 合法域名列表中`);
    throw new Error('request:fail url not in domain list');
  };
  return async (options: RequestOptions, stop: AbortSignal): Promise<Response> => {
    const { network } = telephone;
    const url = new URL(options.url);
    const method = (options.method ?? 'GET').toUpperCase();
    const header = { 'content-type': 'application/json', ...options.header };
    const hasBody = method !== 'GET' && method !== 'HEAD';
    if (!hasBody) withQuery(url, options.data);
    const path = url.pathname + url.search;
    network.requests.push(path);
    check(url);
    if (hasBody) network.sent.push({ path: url.pathname, body: options.data });
    if (!network.online) throw new Error('request:fail net::ERR_INTERNET_DISCONNECTED');
    if (network.delay > 0) await pause(network.delay, stop);
    const fault = network.fault?.(path);
    if (fault !== undefined) return new Response('', { status: fault });
    const origin = network.origins.get(url.origin) ?? network.origins.get('*') ?? url.origin;
    return fetch(origin + path, {
      ...{ method, headers: header, signal: stop },
      ...(hasBody && { body: bodyOf(options.data, header) }),
    });
  };
};

const readBody = async (response: Response, options: RequestOptions): Promise<unknown> => {
  if (options.responseType === 'arraybuffer') return response.arrayBuffer();
  const text = await response.text();
  return options.dataType === undefined || options.dataType === 'json' ? parsed(text) : text;
};

const failureOf = (error: unknown, stop: AbortSignal): string => {
  if (stop.aborted)
    return stop.reason instanceof Error ? 'request:fail timeout' : 'request:fail abort';
  const reason = error instanceof Error ? error.message : String(error);
  return reason.startsWith('request:') ? reason : `request:fail ${reason}`;
};

/** wx.request, which answers with a task that can be stopped. */
export const createRequestMethod = (context: WxContext) => {
  const { method, project } = context;
  const send = createFetcher(context);
  const limit = project.app.networkTimeout?.request ?? DEFAULT_TIMEOUT_MILLISECONDS;
  return (options: RequestOptions & Callbacks) => {
    const aborted = new AbortController();
    const stop = AbortSignal.any([aborted.signal, AbortSignal.timeout(options.timeout ?? limit)]);
    const run = method<RequestOptions>('request', async (given) => {
      try {
        const response = await send(given, stop);
        return {
          statusCode: response.status,
          header: Object.fromEntries(response.headers),
          cookies: response.headers.getSetCookie(),
          data: await readBody(response, given),
        };
      } catch (error) {
        throw new Error(failureOf(error, stop), { cause: error });
      }
    });
    const answer = run(options);
    const task = {
      abort: () => {
        aborted.abort('aborted');
      },
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
      onChunkReceived: () => undefined,
      offChunkReceived: () => undefined,
    };
    return answer === undefined ? task : Object.assign(answer, task);
  };
};
