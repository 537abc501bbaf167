import type { LineRegion } from '@minzong/content-types';

/**
 * What of a picture is in its frame. Frame and picture have one proportion: at zoom 1 all of it is.
 * `x` and `y` name the point of the picture in the middle of the frame, as fractions.
 */
export interface Zoom {
  zoom: number;
  x: number;
  y: number;
}

export const WHOLE: Zoom = { zoom: 1, x: 0.5, y: 0.5 };
export const MOST_ZOOM = 5;
/** One press of a button. */
export const ZOOM_STEP = 1.5;
/** A line is shown with something around it, and never larger than this by itself. */
const MOST_ZOOM_ON_LINE = 3;
const LINE_IN_FRAME = 0.85;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The nearest view in which the frame is filled with picture. */
const filled = ({ zoom, x, y }: Zoom): Zoom => {
  const size = clamp(zoom, 1, MOST_ZOOM);
  const margin = 0.5 / size;
  return { zoom: size, x: clamp(x, margin, 1 - margin), y: clamp(y, margin, 1 - margin) };
};

/** Larger or smaller around the middle of the frame. */
export const zoomedBy = (view: Zoom, factor: number): Zoom =>
  filled({ ...view, zoom: view.zoom * factor });

/** The frame moves over the picture by fractions of the frame: `right` 0.5 is half a frame. */
export const movedBy = ({ zoom, x, y }: Zoom, right: number, down: number): Zoom =>
  filled({ zoom, x: x + right / zoom, y: y + down / zoom });

/** A line as large as it fits, in the middle of the frame. */
export const showing = ({ x, y, width, height }: LineRegion): Zoom => {
  const fitting = LINE_IN_FRAME / Math.max(width, height, 0.01);
  const zoom = clamp(fitting, 1, MOST_ZOOM_ON_LINE);
  return filled({ zoom, x: x + width / 2, y: y + height / 2 });
};

/** Lays the picture in its frame; per cent of its own size before it is made larger. */
export const styleOf = ({ zoom, x, y }: Zoom): string => {
  const shift = (middle: number): string => `${((0.5 - middle * zoom) * 100).toFixed(2)}%`;
  return `transform:translate(${shift(x)},${shift(y)}) scale(${zoom.toFixed(3)})`;
};

export interface Point {
  x: number;
  y: number;
}

const between = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middleOf = (points: Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
});

/**
 * The view after fingers have moved, in pixels of a frame of this width and height: one finger
 * moves the picture, two make it larger or smaller and move it. Other fingers change nothing.
 */
export const touched = (
  view: Zoom,
  before: Point[],
  after: Point[],
  frame: { width: number; height: number },
): Zoom => {
  const [a, b] = before;
  const [c, d] = after;
  if (before.length !== after.length || before.length > 2 || !a || !c) return view;
  const [from, to] = [middleOf(before), middleOf(after)];
  const moved = movedBy(view, (from.x - to.x) / frame.width, (from.y - to.y) / frame.height);
  if (!b || !d) return moved;
  return zoomedBy(moved, between(c, d) / Math.max(1, between(a, b)));
};
