import { asyncMethod, type Callbacks } from './async-method';

export interface Network {
  /** where the api really is: requests of the compiled app go to this origin */
  apiUrl: string;
  online: boolean;
  /** what WeChat says of the network while it is there */
  type: '2g' | '4g' | 'wifi';
  /** every request made, path with query */
  requests: string[];
  /** who wants to hear of the network that comes and goes */
  listeners: ((state: { isConnected: boolean; networkType: string }) => void)[];
  /** what was sent with a POST, path and body */
  sent: { path: string; body: unknown }[];
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
    const method = options.method ?? 'GET';
    if (method === 'POST') network.sent.push({ path: pathname, body: options.data });
    const response = await fetch(`${network.apiUrl}${pathname}${search}`, {
      method,
      // WeChat writes an object as JSON when the content type says so, as it does by default.
      ...(method !== 'GET' && { body: JSON.stringify(options.data) }),
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

/** wx.getNetworkType */
export const createNetworkTypeMethod = (network: Network) =>
  asyncMethod('getNetworkType', () => ({ networkType: network.online ? network.type : 'none' }));

/** wx.onNetworkStatusChange */
export const createNetworkChange = (network: Network) => ({
  onNetworkStatusChange: (listener: Network['listeners'][number]): void => {
    network.listeners.push(listener);
  },
});

/** The network goes or comes, and the mini-program hears of it. */
export const connect = (network: Network, online: boolean): void => {
  network.online = online;
  const networkType = online ? network.type : 'none';
  for (const listener of network.listeners) listener({ isConnected: online, networkType });
};
