import type { Image } from './media';

/** The picture of every example; its bytes are {@link exampleImageBytes}. */
export const exampleImage: Image = {
  url: '/media/2f1a5e40ddd13722a14d63f0d815e29682098fc1f87c6ce08bec858c967f9ec4.png',
  mime: 'image/png',
  width: 120,
  height: 80,
  alternativeText: '一片空白的纸，左下角有一枚红色印章',
  caption: '示例图片',
  renditions: [],
};

/** PNG of {@link exampleImage}; its SHA-256 is the image's address. */
export const exampleImageBytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAABQCAIAAABd+SbeAAAAl0lEQVR42u3ZMQ0AIAwAwapAAXKRy9Kw1AMDocklr+DWj5NbDwoEoEELNGjQFECDFmjQoCmABi3QoEELNGiBBg1aoEELNGjQAg1aoEGDFmjQAg0atECDFmjQoAUatECDBi3QoAW6GfSa4zq4oEGDBg0aNF/QoEGDBg2aL2jQoEGDBi3QoEGDBm3OCjRo0AINWqBBgxbo7yuB4q0IQmIZ7AAAAABJRU5ErkJggg==',
  'base64',
);
