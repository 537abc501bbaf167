import {
  createCaseClient,
  createCaseFileClient,
  type CaseClient,
  type CaseFileClient,
} from '@minzong/api-client';
import { READER_HEADER } from '@minzong/api-contract';
import { ApiAwayError } from '../reading/answer';

const TIMEOUT_SECONDS = 8;
/** A file of twenty megabytes is looked through and encrypted before the answer comes. */
const FILE_TIMEOUT_SECONDS = 60;

export interface Cases {
  cases: CaseClient;
  files: CaseFileClient<File, Uint8Array>;
}

const exchange = async (
  url: string,
  init: RequestInit,
  reader: string,
  timeoutSeconds: number,
): Promise<Response> => {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      headers: {
        accept: 'application/json',
        ...(typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}),
        'x-forwarded-for': reader,
        [READER_HEADER]: 'site',
      },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
  } catch (error) {
    throw new ApiAwayError(error instanceof Error ? error.name : 'unknown');
  }
  if (response.status >= 500) throw new ApiAwayError(`it answered ${String(response.status)}`);
  return response;
};

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return response.status === 204 ? undefined : await response.json();
  } catch (error) {
    throw new ApiAwayError('its answer is not JSON', { cause: error });
  }
};

const multipart = (fields: Readonly<Record<string, string>>, file: File): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return form;
};

/**
 * Carries what concerns cases to the api on behalf of a reader, whose address goes along as proxies
 * tell it: the api counts by it and forgets it.
 * @throws ApiAwayError (each method) when the api does not answer, or not as it should
 */
export const askCases =
  (apiUrl: string) =>
  (reader: string): Cases => ({
    cases: createCaseClient(async ({ method, path, body }) => {
      const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await exchange(apiUrl + path, init, reader, TIMEOUT_SECONDS);
      return { status: response.status, body: await jsonOf(response) };
    }),
    files: createCaseFileClient<File, Uint8Array>({
      send: async ({ path, fields, file }) => {
        const init = { method: 'POST', body: multipart(fields, file) };
        const response = await exchange(apiUrl + path, init, reader, FILE_TIMEOUT_SECONDS);
        return { status: response.status, body: await jsonOf(response) };
      },
      open: async ({ path, body }) => {
        const init = { method: 'POST', body: JSON.stringify(body) };
        const response = await exchange(apiUrl + path, init, reader, FILE_TIMEOUT_SECONDS);
        const { status } = response;
        return status === 200
          ? { status, bytes: new Uint8Array(await response.arrayBuffer()) }
          : { status, body: await jsonOf(response) };
      },
    }),
  });
