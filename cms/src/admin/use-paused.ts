import { useEffect, useState } from 'react';

const WAIT_MILLISECONDS = 250;

/** What was typed, once the typing has paused. */
export const usePaused = (words: string): string => {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setPaused(words);
    }, WAIT_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [words]);
  return paused;
};
