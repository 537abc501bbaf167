import { useCallback, useEffect, useState } from 'react';
import { readQueue } from '../desk-client';
import type { QueueItem } from '../desk-types';

const LOOK_AGAIN_MILLISECONDS = 30_000;

/** The queue, read at once and then now and again while the page is looked at. */
export const useQueue = () => {
  const [items, setItems] = useState<QueueItem[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reload = useCallback(async (): Promise<void> => {
    try {
      setItems(await readQueue());
      setError(null);
    } catch (refusal) {
      setError((refusal as Error).message);
    }
  }, []);
  useEffect(() => {
    void reload();
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, LOOK_AGAIN_MILLISECONDS);
    return () => {
      window.clearInterval(timer);
    };
  }, [reload]);
  return { items, error, reload };
};
