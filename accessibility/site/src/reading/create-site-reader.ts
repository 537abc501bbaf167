import { join } from 'node:path';
import type { Config } from '../config';
import { createAskApi } from './ask-api';
import { createBreaker } from './breaker';
import { createReader, type Reader } from './reader';
import { openSavedCopies } from './saved-copies';

const API_TIMEOUT_SECONDS = 2;
const FRESH_MILLISECONDS = 1000;
const MEMORY_BYTES = 64_000_000;
/** Raised when the shapes of the contract grow: a copy of before would lack what pages now show. */
const COPIES = 'copies-2';
const BREAKER = { failures: 3, restSeconds: 3 };

/** The site's reader of the api: HTTP with a time-out, a breaker, memory, and copies on disk. */
export const createSiteReader = (
  config: Config,
  now: () => number,
  onSaveFailed: (error: unknown) => void,
): Reader =>
  createReader({
    askApi: createAskApi(config.apiUrl, API_TIMEOUT_SECONDS, now),
    guard: createBreaker({ ...BREAKER, now }),
    copies: openSavedCopies(join(config.dataDirectory, COPIES), config.savedCopiesBytes),
    memoryBytes: MEMORY_BYTES,
    freshMilliseconds: FRESH_MILLISECONDS,
    now,
    onSaveFailed,
  });
