import fc from 'fast-check';
import { leafPlaceOf, lineAnchor } from './leaf-anchor';

test('an anchor of the site names a leaf or a line of it', () => {
  expect(leafPlaceOf('leaf-2')).toEqual({ leaf: 1 });
  expect(leafPlaceOf('leaf-2-line-14')).toEqual({ leaf: 1, line: 13 });
});

test('what is written is read again', () => {
  const index = fc.integer({ min: 0, max: 9999 });
  fc.assert(
    fc.property(index, index, (leaf, line) => {
      expect(leafPlaceOf(lineAnchor(leaf, line))).toEqual({ leaf, line });
    }),
  );
});

test.each([undefined, '', 'leaf-0', 'leaf-1-line-0', 'leaf-x', 'clause-1', 'leaf-1-line-2-3'])(
  '%s names no place',
  (anchor) => {
    expect(leafPlaceOf(anchor)).toBeUndefined();
  },
);
