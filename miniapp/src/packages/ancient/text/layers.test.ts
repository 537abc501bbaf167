import { chosenTranslations, layersOf, toggled, type Line } from './layers';

const line = (part: Partial<Line>): Line => ({ label: '1', text: '甲', translations: [], ...part });
const leaf = (lines: Line[]) => ({ folio: '1a', lines });

test('only layers that the text has are offered', () => {
  expect(layersOf([leaf([line({})])])).toEqual(['original']);
  const second = leaf([line({ translations: [{ locale: 'en', text: 'A' }] })]);
  expect(layersOf([leaf([line({})]), second])).toEqual(['original', 'translation']);
  expect(layersOf([leaf([line({ transliteration: 'jia' })])])).toContain('transliteration');
});

test('a layer comes back in its place, and the last one cannot be hidden', () => {
  expect(toggled(['original', 'translation'], 'original')).toEqual(['translation']);
  expect(toggled(['translation'], 'original')).toEqual(['original', 'translation']);
  expect(toggled(['translation'], 'translation')).toEqual(['translation']);
});

test('translations come in the reader’s language, else in all', () => {
  const two = line({
    translations: [
      { locale: 'zh-CN', text: '甲' },
      { locale: 'en', text: 'A' },
    ],
  });
  expect(chosenTranslations(two, 'en').map(({ text }) => text)).toEqual(['A']);
  expect(chosenTranslations(two, 'bo')).toHaveLength(2);
});
