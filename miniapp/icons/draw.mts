import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/**
 * Draws the icons of the tab bar from the SVG files beside this one: `node icons/draw.mts`. WeChat
 * takes PNG of 81 × 81 pixels. Both colours keep 3 : 1 on light and on dark paper (WCAG 1.4.11), so
 * one set serves both themes.
 */
const NAMES = ['home', 'policies', 'reading', 'products', 'me'];
const COLOURS = { '': '#817a70', '-selected': '#c2523d' };
const TARGET = path.resolve(import.meta.dirname, '../src/assets/tabs');

const draw = async (name: string, suffix: string, colour: string): Promise<void> => {
  const svg = await readFile(path.join(import.meta.dirname, `${name}.svg`), 'utf8');
  const png = await sharp(Buffer.from(svg.replaceAll('currentColor', colour)))
    .resize(81, 81)
    .png({ palette: true, colours: 16 })
    .toBuffer();
  await writeFile(path.join(TARGET, `${name}${suffix}.png`), png);
};

const all = NAMES.flatMap((name) =>
  Object.entries(COLOURS).map(([suffix, colour]) => draw(name, suffix, colour)),
);
await Promise.all(all);
