import { useRef, useState } from 'react';
import { windowWidth } from '../../../platform/chrome';
import { touched, WHOLE, type Point, type Zoom } from './zoom';

/** Each change crosses to the page: so many a second are smooth enough and cost an old phone little. */
const PAUSE_MILLISECONDS = 40;

/** What WeChat says of fingers; Taro's types leave it out. */
interface Fingers {
  touches?: { clientX: number; clientY: number }[];
}

const pointsOf = (event: unknown): Point[] =>
  ((event as Fingers).touches ?? []).map(({ clientX, clientY }) => ({ x: clientX, y: clientY }));

/**
 * What of a picture is shown, with the handlers that let fingers change it.
 * @param proportion height of the picture by its width
 */
export const useZoom = (proportion: number) => {
  const [view, setView] = useState<Zoom>(WHOLE);
  const before = useRef<Point[]>([]);
  const movedAt = useRef(0);
  const width = windowWidth();
  const begin = (event: unknown): void => {
    before.current = pointsOf(event);
  };
  const move = (event: unknown): void => {
    const after = pointsOf(event);
    // One finger on the whole picture scrolls the page.
    if (view.zoom === 1 && after.length === 1) return;
    const now = Date.now();
    if (now - movedAt.current < PAUSE_MILLISECONDS) return;
    movedAt.current = now;
    setView(touched(view, before.current, after, { width, height: width * proportion }));
    before.current = after;
  };
  return { view, setView, fingers: { onTouchStart: begin, onTouchMove: move, onTouchEnd: begin } };
};
