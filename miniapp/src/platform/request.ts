import type { QueryValue, ReportTransport, Transport } from '@minzong/api-client';
import Taro from '@tarojs/taro';
import { API_URL } from '../config';

const TIMEOUT_MILLISECONDS = 10_000;

/** No answer arrived: no network, no server, or none within ten seconds. */
export class ConnectionError extends Error {
  override name = 'ConnectionError';

  /** @param timedOut there is a way to the server, and it did not answer in time */
  constructor(
    message: string,
    readonly timedOut = false,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const noAnswer = (path: string, cause: unknown): ConnectionError => {
  const reason = (cause as { errMsg?: string } | undefined)?.errMsg ?? String(cause);
  return new ConnectionError(`No answer from ${API_URL}${path}`, /time(?:d )?-?out/i.test(reason), {
    cause,
  });
};

const queryString = (query: Record<string, QueryValue>): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const encoded = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return encoded.length === 0 ? '' : `?${encoded.join('&')}`;
};

/** The api client's transport over wx.request. */
export const transport: Transport = async ({ path, query }) => {
  try {
    const { statusCode, data } = await Taro.request<unknown>({
      url: `${API_URL}${path}${queryString(query)}`,
      header: { accept: 'application/json' },
      timeout: TIMEOUT_MILLISECONDS,
    });
    return { status: statusCode, body: data };
  } catch (error) {
    throw noAnswer(path, error);
  }
};

/** Carries a report: JSON by POST. */
export const send: ReportTransport = async ({ path, body }) => {
  try {
    const { statusCode, data } = await Taro.request<unknown>({
      url: `${API_URL}${path}`,
      method: 'POST',
      header: { accept: 'application/json', 'content-type': 'application/json' },
      data: body,
      timeout: TIMEOUT_MILLISECONDS,
    });
    return { status: statusCode, body: data };
  } catch (error) {
    throw noAnswer(path, error);
  }
};
