import { useCallback, useEffect, useRef, useState } from 'react';
import { useReconnected } from './connection';
import { failureOf, type Failure } from './failure';
import type { Meanwhile, Read } from './library';

/** What is known of something asked. `keptAt` tells that it is the copy of an earlier time. */
export type Answer<T> =
  | { status: 'loading' }
  | { status: 'failed'; failure: Failure }
  | {
      status: 'ready';
      value: T;
      keptAt?: number | undefined;
      /** a fresh one is still on its way */
      waiting: boolean;
    };

/**
 * Asks, shows an earlier copy while the answer is slow, and asks again when the network returns.
 * @param read the question; another function is another question
 */
export const useAnswer = <T>(
  read: (meanwhile: Meanwhile<T>) => Promise<Read<T>>,
): { answer: Answer<T>; refresh: () => Promise<void> } => {
  const [answer, setAnswer] = useState<Answer<T>>({ status: 'loading' });
  // Only the answer to the latest question is shown, however late earlier ones arrive.
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    const asked = ++latest.current;
    const show = (shown: Read<T>, waiting: boolean): void => {
      if (asked !== latest.current) return;
      const keptAt = shown.fresh ? undefined : shown.keptAt;
      setAnswer({ status: 'ready', value: shown.value, keptAt, waiting });
    };
    try {
      const settled = await read((copy) => {
        show(copy, true);
      });
      show(settled, false);
    } catch (error) {
      if (asked === latest.current) setAnswer({ status: 'failed', failure: failureOf(error) });
    }
  }, [read]);

  useEffect(() => {
    setAnswer({ status: 'loading' });
    void refresh();
  }, [refresh]);

  const mayBeBetter =
    answer.status === 'failed' || (answer.status === 'ready' && answer.keptAt !== undefined);
  useReconnected(mayBeBetter, refresh);
  return { answer, refresh };
};
