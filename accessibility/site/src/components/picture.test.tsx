import { exampleImage } from '@minzong/content-types/examples';
import type { FocalPoint, Image } from '@minzong/content-types';
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

const file = (letter: string, extension: string, width: number) => ({
  url: `/media/${letter.repeat(64)}.${extension}`,
  width,
  height: width / 2,
});

const inFormats: Image = {
  ...{ url: `/media/${'0'.repeat(64)}.jpg`, mime: 'image/jpeg', width: 2000, height: 1000 },
  alternativeText: '一座桥',
  renditions: [file('1', 'jpg', 480), file('2', 'jpg', 960), file('3', 'jpg', 1600)],
  formats: [
    { mime: 'image/avif', renditions: [320, 640, 1280].map((width) => file('a', 'avif', width)) },
    { mime: 'image/webp', renditions: [320, 640, 1280].map((width) => file('b', 'webp', width)) },
  ],
};

const widthsIn = (html: string, type: string): string[] =>
  new RegExp(`<source type="${type}" srcset="([^"]*)"`)
    .exec(html)?.[1]
    ?.split(', ')
    .map((entry) => entry.split(' ')[1] ?? '') ?? [];

test('a picture names AVIF before WebP before one file of its own format, and its proportion', () => {
  const html = renderToString(<Picture image={inFormats} sizes="50vw" />);
  expect(html.match(/type="[^"]*"/g)).toEqual(['type="image/avif"', 'type="image/webp"']);
  for (const type of ['image/avif', 'image/webp'])
    expect(widthsIn(html, type)).toEqual(['320w', '640w', '1280w']);
  expect(html.match(/sizes="50vw"/g)).toHaveLength(2);
  expect(html).toMatch(new RegExp(`<img src="/media/2{64}.jpg" width="2000" height="1000"`));
  expect(html).toContain('loading="lazy"');
  expect(renderToString(<Picture image={inFormats} eager />)).not.toContain('loading');
});

test('a small place names no version wider than it can use', () => {
  const html = renderToString(<Picture image={inFormats} widest={500} />);
  expect(widthsIn(html, 'image/avif')).toEqual(['320w', '640w']);
  expect(html).toMatch(/<img src="\/media\/2{64}/);
});

test('without versions the files of its own format are the choice', () => {
  const { formats: _, ...plain } = inFormats;
  const html = renderToString(<Picture image={plain} widest={500} />);
  expect(html).toMatch(/srcset="\/media\/1{64}.jpg 480w, \/media\/2{64}.jpg 960w"/);
  expect(html).not.toContain('<picture');
});
