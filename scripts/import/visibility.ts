import { setTimeout as pause } from 'node:timers/promises';

/** A published document and where a reader will find it. */
export interface Awaited {
  apiPath: string;
  locale: string;
  revision: number | undefined;
}

const AT_A_TIME = 8;
const FIRST_PAUSE_MILLISECONDS = 100;
const LONGEST_PAUSE_MILLISECONDS = 1000;

async function isVisible(apiUrl: string, { apiPath, locale, revision }: Awaited): Promise<boolean> {
  try {
    const response = await fetch(apiUrl + apiPath, {
      // Looking whether it is there is not reading it: the api counts readers.
      headers: { 'minzong-reader': 'import' },
      signal: AbortSignal.timeout(5000),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return false;
    }
    const found = (await response.json()) as { locale?: string; revision?: number };
    return found.locale === locale && (found.revision ?? 0) >= (revision ?? 0);
  } catch {
    return false;
  }
}

/**
 * Waits until readers see every document, at least in the revision that was published.
 * @returns those that were not visible when the time was over
 */
export async function waitUntilVisible(
  apiUrl: string,
  documents: Awaited[],
  timeoutSeconds: number,
): Promise<Awaited[]> {
  const deadline = Date.now() + timeoutSeconds * 1000;
  const waiting = [...documents];
  const late: Awaited[] = [];
  const watch = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      let milliseconds = FIRST_PAUSE_MILLISECONDS;
      while (!(await isVisible(apiUrl, next))) {
        if (Date.now() > deadline) {
          late.push(next);
          break;
        }
        await pause(milliseconds);
        milliseconds = Math.min(milliseconds * 2, LONGEST_PAUSE_MILLISECONDS);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, watch));
  return late;
}
