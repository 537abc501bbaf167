import fc from 'fast-check';
import { MOST_ZOOM, movedBy, showing, styleOf, touched, WHOLE, zoomedBy, type Zoom } from './zoom';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.oneof(
  fc.double({ min: 0.1, max: 8, noNaN: true }).map((by) => (view: Zoom) => zoomedBy(view, by)),
  fc
    .tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }))
    .map(
      ([right, down]) =>
        (view: Zoom) =>
          movedBy(view, right, down),
    ),
  fc
    .record({ x: fraction, y: fraction, width: fraction, height: fraction })
    .map((region) => () => showing(region)),
);

test('whatever is pressed, the frame is filled with picture', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const { zoom, x, y } = steps.reduce((view, press) => press(view), WHOLE);
      const half = 0.5 / zoom;
      expect(zoom).toBeGreaterThanOrEqual(1);
      expect(zoom).toBeLessThanOrEqual(MOST_ZOOM);
      for (const middle of [x, y]) {
        expect(middle - half).toBeGreaterThanOrEqual(-1e-9);
        expect(middle + half).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test('a line is in the frame with something around it', () => {
  const { zoom, x, y } = showing({ x: 0.1, y: 0.4, width: 0.6, height: 0.05 });
  expect(zoom).toBeCloseTo(0.85 / 0.6);
  expect(x).toBeCloseTo(0.4);
  expect(y).toBeCloseTo(0.425);
});

test('the whole picture lies as it is; a zoomed one begins beyond the frame', () => {
  expect(styleOf(WHOLE)).toBe('transform:translate(0.00%,0.00%) scale(1.000)');
  expect(styleOf({ zoom: 2, x: 0.75, y: 0.5 })).toContain('translate(-100.00%,-50.00%)');
});

test('two fingers apart make it larger, one moves it, three do nothing', () => {
  const frame = { width: 300, height: 400 };
  const apart = touched(
    WHOLE,
    [
      { x: 100, y: 200 },
      { x: 200, y: 200 },
    ],
    [
      { x: 50, y: 200 },
      { x: 250, y: 200 },
    ],
    frame,
  );
  expect(apart).toEqual({ zoom: 2, x: 0.5, y: 0.5 });
  expect(touched(apart, [{ x: 150, y: 0 }], [{ x: 90, y: 0 }], frame).x).toBeCloseTo(0.6);
  const three = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 2, y: 2 },
  ];
  expect(
    touched(
      apart,
      three,
      three.map(({ x, y }) => ({ x: x * 9, y })),
      frame,
    ),
  ).toBe(apart);
});
