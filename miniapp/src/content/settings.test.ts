import fc from 'fast-check';
import { settingsOf, typeFactor } from './settings';

test('whatever storage holds, the settings are whole', () => {
  const kept = fc.oneof(
    fc.anything(),
    fc.record({ typeSize: fc.string(), theme: fc.anything(), locale: fc.constant('xx') }),
  );
  fc.assert(
    fc.property(kept, (value) => {
      const { typeSize, theme, lineSpacing, locale } = settingsOf(value);
      expect([typeSize, theme, lineSpacing, locale]).toEqual([
        'normal',
        'system',
        'normal',
        'zh-CN',
      ]);
    }),
  );
});

test('what was chosen is read again', () => {
  const chosen = settingsOf({
    typeSize: 'largest',
    theme: 'dark',
    lineSpacing: 'wide',
    elder: true,
  });
  expect(settingsOf(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});

test('who chose the largest size before is in the elder mode now', () => {
  expect(settingsOf({ locale: 'bo', typeSize: 'elder' })).toMatchObject({
    locale: 'bo',
    elder: true,
  });
});

test('the elder mode makes small type large and leaves the largest', () => {
  const elder = { ...settingsOf(undefined), elder: true };
  expect(typeFactor(elder) * 18).toBeGreaterThanOrEqual(24);
  expect(typeFactor({ ...elder, typeSize: 'largest' })).toBe(1.7);
  expect(typeFactor({ ...elder, elder: false })).toBe(1);
});
