import { createPreviewClient, type PreviewClient } from '@minzong/api-client';
import { ApiAwayError } from '../reading/answer';

const TIMEOUT_SECONDS = 5;

/**
 * Asks the api for previews, past every memory and copy of this site. Its errors name no address:
 * that holds the signature.
 */
export const askPreviews = (apiUrl: string): PreviewClient =>
  createPreviewClient(async ({ method, target, body }) => {
    let response: Response;
    let answer: unknown;
    try {
      response = await fetch(apiUrl + target, {
        method,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
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
