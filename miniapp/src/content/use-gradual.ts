import { useEffect, useState } from 'react';

const PAUSE_MILLISECONDS = 30;

/**
 * How many of `total` parts of a page can be shown now: `step` at first, and so many more again and
 * again, so that no change of the page is large. WeChat warns above 256 KB at once.
 */
export const useGradual = (total: number, step: number): number => {
  const [count, setCount] = useState(step);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => {
      setCount(count + step);
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [count, total, step]);
  return Math.min(count, total);
};
