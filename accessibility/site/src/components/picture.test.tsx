import { exampleImage } from '@minzong/content-types/examples';
import type { FocalPoint } from '@minzong/content-types';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { Picture } from './picture';

const SHEET = readFileSync(join(__dirname, '../../styles/9-focal-point.css'), 'utf8');

const classesOf = (focalPoint?: FocalPoint): string[] => {
  const image = focalPoint === undefined ? exampleImage : { ...exampleImage, focalPoint };
  return (/class="([^"]*)"/.exec(renderToString(<Picture image={image} />))?.[1] ?? '')
    .split(' ')
    .filter((name) => name !== '');
};

test('a picture without a focal point is cropped around its middle', () => {
  expect(classesOf()).toEqual([]);
});

test.each([
  [{ x: 0, y: 1 }, ['focus-x-0', 'focus-y-100']],
  [{ x: 0.2, y: 0.85 }, ['focus-x-20', 'focus-y-90']],
  [{ x: 0.334, y: 0.06 }, ['focus-x-30', 'focus-y-0']],
  [{ x: 0.5, y: 0.7 }, ['focus-x-50', 'focus-y-70']],
])('the focal point %j is named by classes', (focalPoint, classes) => {
  expect(classesOf(focalPoint)).toEqual(classes);
});

test('the style sheet knows every class that a picture can have, with its value', () => {
  for (let percent = 0; percent <= 100; percent += 1)
    for (const name of classesOf({ x: percent / 100, y: percent / 100 })) {
      const [, axis, value] = /^focus-([xy])-(\d+)$/.exec(name) ?? [];
      expect(SHEET).toContain(`.${name} {\n  --focus-${String(axis)}: ${String(value)}%;`);
    }
});

test('the focal point stays in sight of a picture up to six times as wide as its frame', () => {
  for (let percent = 0; percent <= 100; percent += 1) {
    const [name = ''] = classesOf({ x: percent / 100, y: 0 });
    const position = Number(/\d+$/.exec(name)?.[0]);
    const inFrame = percent * 6 - position * (6 - 1);
    expect(inFrame).toBeGreaterThanOrEqual(0);
    expect(inFrame).toBeLessThanOrEqual(100);
  }
});
