/** The place in an ancient text that an anchor of the site names, counted from 0. */
export interface LeafPlace {
  leaf: number;
  /** undefined: the leaf as a whole */
  line?: number;
}

/** The anchor of a leaf, as the site writes it: `leaf-2`, counted from 1. */
export const leafAnchor = (leaf: number): string => `leaf-${String(leaf + 1)}`;

/** The anchor of a line, as the site and the search write it: `leaf-2-line-14`, counted from 1. */
export const lineAnchor = (leaf: number, line: number): string =>
  `${leafAnchor(leaf)}-line-${String(line + 1)}`;

/** Reads `leaf-2` or `leaf-2-line-14`; undefined for everything else. */
export const leafPlaceOf = (anchor = ''): LeafPlace | undefined => {
  const [, leaf, line] = /^leaf-([1-9]\d{0,5})(?:-line-([1-9]\d{0,5}))?$/.exec(anchor) ?? [];
  if (leaf === undefined) return undefined;
  return { leaf: Number(leaf) - 1, ...(line !== undefined && { line: Number(line) - 1 }) };
};
