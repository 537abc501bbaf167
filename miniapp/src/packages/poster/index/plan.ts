import { wrap } from './wrap';

/** A type in which something is written; sizes in points. */
export interface Type {
  font: string;
  lineHeight: number;
  colour: string;
}

export interface PosterWords {
  kind: string;
  title: string;
  summary: string | undefined;
  /** who published it, and when */
  source: string;
  siteName: string;
  /** beside the code, or how to find the page without one */
  way: string;
}

export interface Written {
  text: string;
  x: number;
  /** of the base line */
  y: number;
  type: Type;
}

export interface PosterPlan {
  width: number;
  height: number;
  words: Written[];
  /** hairlines from margin to margin, by their height */
  lines: number[];
  /** square of the code; undefined: there is none */
  code: { x: number; y: number; side: number } | undefined;
}

export const WIDTH = 375;
export const MARGIN = 28;
const SPACE = WIDTH - 2 * MARGIN;
const CODE = 92;

const SERIF = "'Songti SC','Noto Serif CJK SC','Noto Serif Tibetan','Noto Sans Yi',serif";
const SANS = "'PingFang SC','Noto Sans CJK SC','Noto Serif Tibetan','Noto Sans Yi',sans-serif";

/** Always on light paper: a poster is printed and passed on, whatever look its maker reads in. */
export const COLOURS = {
  paper: '#fbf9f4',
  ink: '#1d1b18',
  secondary: '#4f4a43',
  seal: '#8c2416',
  faint: '#ddd6c8',
};

const TYPES = {
  kind: { font: `15px ${SANS}`, lineHeight: 24, colour: COLOURS.seal },
  title: { font: `bold 27px ${SERIF}`, lineHeight: 39, colour: COLOURS.ink },
  summary: { font: `17px ${SERIF}`, lineHeight: 30, colour: COLOURS.secondary },
  source: { font: `14px ${SANS}`, lineHeight: 23, colour: COLOURS.secondary },
  name: { font: `bold 17px ${SANS}`, lineHeight: 27, colour: COLOURS.ink },
} satisfies Record<string, Type>;

/** Base lines lie so far below the top of their line. */
const BASE = 0.74;

/**
 * Where everything of a poster stands, in points.
 * @param measure width of a text in a type
 */
export const planPoster = (
  poster: PosterWords,
  withCode: boolean,
  measure: (text: string, type: Type) => number,
): PosterPlan => {
  const words: Written[] = [];
  let top = 56;
  const write = (text: string | undefined, type: Type, most: number, width = SPACE): void => {
    if (text === undefined || text === '') return;
    for (const line of wrap(text, width, (one) => measure(one, type), most)) {
      words.push({ text: line, x: MARGIN, y: top + type.lineHeight * BASE, type });
      top += type.lineHeight;
    }
  };
  write(poster.kind, TYPES.kind, 1);
  top += 4;
  write(poster.title, TYPES.title, 5);
  top += 16;
  write(poster.summary, TYPES.summary, 8);
  if (poster.summary !== undefined) top += 16;
  write(poster.source, TYPES.source, 3);
  top += 24;
  const lines = [top];
  top += 20;
  const code = withCode ? { x: WIDTH - MARGIN - CODE, y: top, side: CODE } : undefined;
  const beside = withCode ? SPACE - CODE - 16 : SPACE;
  if (withCode) top += 12;
  write(poster.siteName, TYPES.name, 2, beside);
  write(poster.way, TYPES.source, 3, beside);
  if (code) top = Math.max(top, code.y + CODE);
  return { width: WIDTH, height: Math.ceil(top + 28), words, lines, code };
};
