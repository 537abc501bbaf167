const WIDTHS = [320, 640, 1280, 2560] as const;
const WIDEST = 2560;

/** A version that is nearly as wide as the next saves nothing. */
const NEARLY = 0.8;

/**
 * Widths in which a picture is offered, from small to large: never wider than it is, and its own
 * width while that is of use on a screen.
 */
export const widthsFor = (width: number): number[] => {
  const widest = Math.min(width, WIDEST);
  return [...WIDTHS.filter((step) => step < widest * NEARLY), widest];
};
