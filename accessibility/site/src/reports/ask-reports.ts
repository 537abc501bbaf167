import { createReportClient, type ReportClient } from '@minzong/api-client';
import { READER_HEADER } from '@minzong/api-contract';
import { ApiAwayError } from '../reading/answer';

const TIMEOUT_SECONDS = 8;

/**
 * Carries reports to the api on behalf of a reader, whose address goes along as proxies tell it: the
 * api counts by it and forgets it.
 */
export const askReports =
  (apiUrl: string) =>
  (reader: string): ReportClient =>
    createReportClient(async ({ path, body }) => {
      let response: Response;
      let answer: unknown;
      try {
        response = await fetch(apiUrl + path, {
          method: 'POST',
          headers: {
            accept: 'application/json',
            'content-type': 'application/json',
            'x-forwarded-for': reader,
            [READER_HEADER]: 'site',
          },
          body: JSON.stringify(body),
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
        });
        answer = await response.json();
      } catch (error) {
        throw new ApiAwayError(error instanceof Error ? error.name : 'unknown');
      }
      if (response.status >= 500) throw new ApiAwayError(`it answered ${String(response.status)}`);
      return { status: response.status, body: answer };
    });
