import { useRef, useState } from 'react';
import { scrollPlace, scrollToTop, useScrolling, type ScrollPlace } from '../platform/scroll';
import type { AnyDocument } from './any-document';
import { readBefore, rememberProgress } from './reading-history';

/** Often enough to come back to the same paragraph, seldom enough for an old phone. */
const PAUSE_MILLISECONDS = 800;
/** Who has hardly begun or has finished begins anew. */
const LEAST_PERCENT = 5;
const MOST_PERCENT = 95;

export const percentOf = ({ top, most }: ScrollPlace): number =>
  most === 0 ? 100 : Math.min(100, Math.max(0, Math.round((top / most) * 100)));

/** True where going on is worth offering. */
export const isUnfinished = (percent: number | undefined): percent is number =>
  percent !== undefined && percent >= LEAST_PERCENT && percent <= MOST_PERCENT;

/**
 * Remembers how far the page was scrolled, as the share of the text that was read.
 * @returns how far the reader was the last time, in per cent, until they go on or scroll
 */
export const useReadingProgress = ({
  type,
  slug,
}: AnyDocument): { before: number | undefined; goOn: () => void } => {
  const [before, setBefore] = useState(() => readBefore({ type, slug })?.progress);
  const waiting = useRef(false);
  useScrolling(() => {
    if (waiting.current) return;
    waiting.current = true;
    setTimeout(() => {
      waiting.current = false;
      void scrollPlace().then((place) => {
        if (place !== undefined) rememberProgress({ type, slug }, percentOf(place));
      });
    }, PAUSE_MILLISECONDS);
  });
  return {
    before: isUnfinished(before) ? before : undefined,
    goOn: () => {
      void scrollPlace().then((place) => {
        if (place !== undefined && before !== undefined) scrollToTop((before / 100) * place.most);
        setBefore(undefined);
      });
    },
  };
};
