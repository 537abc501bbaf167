import { createHash } from 'node:crypto';
import { drawPng } from './png';

const SIZE_PIXELS = 280;
const DOT_PIXELS = 7;
const SCALE = 4;
const GLYPH_PIXELS = 24;
const BLACK = 0;
const WHITE = 255;

/** 开 and 发, drawn from Noto Sans CJK: each number is a row of 24 dots. */
const GLYPHS = [
  [
    0x000000, 0x000000, 0x3ffffc, 0x3ffffc, 0x3ffffc, 0x01c1c0, 0x01c1c0, 0x01c1c0, 0x01c1c0,
    0x01c1c0, 0x03c1c0, 0x7ffffe, 0x7ffffe, 0x03c1c0, 0x0381c0, 0x0381c0, 0x0781c0, 0x0701c0,
    0x0f01c0, 0x1e01c0, 0x3c01c0, 0x3c01c0, 0x1001c0, 0x000000,
  ],
  [
    0x000000, 0x063c60, 0x073cf0, 0x0e3878, 0x0e3830, 0x1e7820, 0x3ffffe, 0x1ffffe, 0x18f800,
    0x00f000, 0x00fff0, 0x00fff8, 0x01fff8, 0x03f070, 0x03f0f0, 0x07b9e0, 0x0f3fc0, 0x1e1fc0,
    0x7c1f80, 0x787fe0, 0x33fdfe, 0x03f07e, 0x01801c, 0x000000,
  ],
];

const WORD_WIDTH = GLYPHS.length * GLYPH_PIXELS * SCALE;
const WORD_HEIGHT = GLYPH_PIXELS * SCALE;
const WORD_LEFT = (SIZE_PIXELS - WORD_WIDTH) / 2;
const WORD_TOP = (SIZE_PIXELS - WORD_HEIGHT) / 2;
const MARGIN = 14;

const isInk = (x: number, y: number): boolean => {
  const column = Math.floor(x / SCALE);
  const row = GLYPHS[Math.floor(column / GLYPH_PIXELS)]?.[Math.floor(y / SCALE)] ?? 0;
  return ((row >> (GLYPH_PIXELS - 1 - (column % GLYPH_PIXELS))) & 1) === 1;
};

/**
 * What the simulator draws for a 小程序码: dots that differ from scene to scene, and 开发 across, so
 * that nobody takes it for a code that can be scanned.
 */
export const drawSimulatedCode = (scene: string): Buffer => {
  const dots = createHash('sha512').update(scene).digest();
  const isDot = (column: number, row: number): boolean => {
    const bit = Math.floor(column / DOT_PIXELS) * 41 + Math.floor(row / DOT_PIXELS) * 7;
    return (((dots[bit % dots.length] ?? 0) >> (bit % 8)) & 1) === 1;
  };
  return drawPng(SIZE_PIXELS, (column, row) => {
    const x = column - WORD_LEFT;
    const y = row - WORD_TOP;
    if (x >= 0 && x < WORD_WIDTH && y >= 0 && y < WORD_HEIGHT) return isInk(x, y) ? BLACK : WHITE;
    const edge = Math.min(column, row, SIZE_PIXELS - 1 - column, SIZE_PIXELS - 1 - row);
    return edge >= MARGIN && isDot(column, row) ? BLACK : WHITE;
  });
};
