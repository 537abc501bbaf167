import type { AccountTransport } from '@minzong/api-client';
import Taro from '@tarojs/taro';
import { API_URL } from '../config';
import { ConnectionError } from './request';

const TIMEOUT_MILLISECONDS = 10_000;

/** Carries an exchange about the account over wx.request. The token stands in a header alone. */
export const accountTransport: AccountTransport = async (request) => {
  const { method, path, body, token, version } = request;
  try {
    const { statusCode, data } = await Taro.request<unknown>({
      url: `${API_URL}${path}`,
      method,
      header: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(version !== undefined && { 'if-none-match': `"${version}"` }),
      },
      ...(body !== undefined && { data: body }),
      timeout: TIMEOUT_MILLISECONDS,
    });
    return { status: statusCode, body: data };
  } catch (error) {
    throw new ConnectionError(`No answer from ${API_URL}${path}`, false, { cause: error });
  }
};
