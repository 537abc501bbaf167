import { exampleImage } from '@minzong/content-types/examples';
import fc from 'fast-check';
import { FRAME, cropOf } from './crop';

const pixels = fc.integer({ min: 100, max: 4000 });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const sharesOf = (style = ''): Record<string, number> =>
  Object.fromEntries(
    style.split(';').map((rule) => {
      const [name = '', value = ''] = rule.split(':');
      return [name, parseFloat(value)];
    }),
  );

test('a picture without a focal point is left to WeChat', () => {
  expect(cropOf(exampleImage, FRAME.tile)).toEqual({ mode: 'aspectFill' });
});

test('a wide picture in an upright frame moves sideways only', () => {
  const image = { ...exampleImage, width: 1000, height: 700, focalPoint: { x: 1, y: 0 } };
  expect(cropOf(image, FRAME.book)).toEqual({
    mode: 'scaleToFill',
    style: 'width:200.00%;height:100.00%;left:-100.00%;top:0.00%',
  });
});

test('the frame is always filled, the proportion kept, the focal point in sight', () => {
  fc.assert(
    fc.property(
      ...[pixels, pixels, fraction, fraction, fc.constantFrom(...Object.values(FRAME))],
      (width, height, x, y, frame) => {
        const { style } = cropOf({ ...exampleImage, width, height, focalPoint: { x, y } }, frame);
        const { width: wide = 0, height: high = 0, left = 1, top = 1 } = sharesOf(style);
        expect(Math.max(left, top)).toBeLessThanOrEqual(0);
        expect(Math.min(left + wide, top + high)).toBeGreaterThanOrEqual(99.98);
        expect((wide / high) * frame).toBeCloseTo(width / height, 1);
        expect(left + wide * x).toBeCloseTo(x * 100, 1);
        expect(top + high * y).toBeCloseTo(y * 100, 1);
      },
    ),
  );
});
