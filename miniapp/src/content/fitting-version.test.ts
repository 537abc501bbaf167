import type { Image } from '@minzong/content-types';
import { fittingVersion } from './fitting-version';

const file = (name: string, width: number) => ({ url: `/media/${name}`, width, height: width });

const image: Image = {
  ...{ ...file('own.jpg', 2000), mime: 'image/jpeg', alternativeText: '一座桥' },
  renditions: [file('480.jpg', 480), file('960.jpg', 960)],
};
const formats: Image['formats'] = [
  { mime: 'image/avif', renditions: [file('640.avif', 640)] },
  { mime: 'image/webp', renditions: [file('640.webp', 640), file('1280.webp', 1280)] },
];

test.each([
  [400, '640.webp'],
  [700, '1280.webp'],
  [1500, '1280.webp'],
])('of %i pixels a WebP is taken, AVIF never', (width, name) => {
  expect(fittingVersion({ ...image, formats }, width)).toMatch(new RegExp(`/media/${name}$`));
});

test.each([
  [400, '480.jpg'],
  [960, '960.jpg'],
  [1500, 'own.jpg'],
])('of %i pixels without WebP the smallest of its own format that fills it', (width, name) => {
  expect(fittingVersion(image, width)).toMatch(new RegExp(`/media/${name}$`));
});
