import type { Image } from '@minzong/content-types';

/** Width by height of the frames in which lists crop covers, as styles/lists.scss draws them. */
export const FRAME = { row: 4 / 3, tile: 4 / 3, book: 5 / 7, lead: 16 / 9 };

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/**
 * Lays a picture over its frame so that the focal point stays in sight. WeChat's image component
 * crops around the middle only (aspectFill), so the picture is made larger than the frame, which
 * hides what lies outside, and is moved: x % of the picture comes to lie on x % of the frame.
 * @param frame width of the frame by its height
 * @returns the mode and style of the image; without a focal point it is cropped around its middle
 */
export const cropOf = (
  { width, height, focalPoint }: Image,
  frame: number,
): { mode: 'aspectFill' | 'scaleToFill'; style?: string } => {
  if (focalPoint === undefined) return { mode: 'aspectFill' };
  const shape = width / height / frame;
  const wide = Math.max(1, shape);
  const high = Math.max(1, 1 / shape);
  const left = (1 - wide) * focalPoint.x;
  const top = (1 - high) * focalPoint.y;
  const style = `width:${percent(wide)};height:${percent(high)};left:${percent(left)};top:${percent(top)}`;
  return { mode: 'scaleToFill', style };
};
