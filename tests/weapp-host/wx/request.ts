import { asyncMethod, type Callbacks } from './async-method';

export interface Network {
  /** where the api really is: requests of the compiled app go to this origin */
  apiUrl: string;
  online: boolean;
  /** every request made, path with query */
  requests: string[];
}

interface RequestOptions {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
  timeout?: number;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // WeChat hands a body that is no JSON over as text and calls it a success.
    return text;
  }
};

/** wx.request over real HTTP. */
export const createRequestMethod = (network: Network) => {
  const send = asyncMethod<RequestOptions>('request', async (options) => {
    const { pathname, search } = new URL(options.url);
    network.requests.push(pathname + search);
    if (!network.online) throw new Error('request:fail net::ERR_INTERNET_DISCONNECTED');
    const response = await fetch(`${network.apiUrl}${pathname}${search}`, {
      method: options.method ?? 'GET',
      headers: options.header ?? {},
      signal: AbortSignal.timeout(options.timeout ?? 60_000),
    });
    const text = await response.text();
    return {
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      data: parsed(text),
    };
  });
  return (options: RequestOptions & Callbacks) => {
    send(options);
    return { abort: () => undefined, onHeadersReceived: () => undefined };
  };
};
