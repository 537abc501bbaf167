import fc from 'fast-check';
import { scriptRuns } from './script-runs';

test('Tibetan and Yi are given their own glyphs, whatever stands around them', () => {
  expect(scriptRuns('藏文བོད་ཡིག和彝文ꆈꌠ')).toEqual([
    { text: '藏文', className: '' },
    { text: 'བོད་ཡིག', className: 'language-bo' },
    { text: '和彝文', className: '' },
    { text: 'ꆈꌠ', className: 'language-ii' },
  ]);
});

test('the runs together are the text', () => {
  const text = fc.string({ unit: fc.constantFrom('民', 'a', 'བ', '་', 'ꆈ', '𠀀', ' ', '\n') });
  fc.assert(
    fc.property(text, (given) => {
      expect(
        scriptRuns(given)
          .map((run) => run.text)
          .join(''),
      ).toBe(given);
    }),
  );
});
