import { normalizedSyllable } from './normalize';
import { skeletonOf, syllableBase, syllablesOf } from './syllables';

describe('normalizedSyllable', () => {
  it.each([
    ['a composed letter', '\u0f43', '\u0f42\u0fb7'],
    ['a composed vowel', '\u0f40\u0f73', '\u0f40\u0f71\u0f72'],
    ['a vowel typed before the letter below', '\u0f40\u0f74\u0fb2', '\u0f40\u0fb2\u0f74'],
    ['a long vowel typed after the vowel', '\u0f40\u0f72\u0f71', '\u0f40\u0f71\u0f72'],
    ['the sign of a nasal typed before the vowel', '\u0f68\u0f7e\u0f7c', '\u0f68\u0f7c\u0f7e'],
    ['two signs for ai', '\u0f40\u0f7a\u0f7a', '\u0f40\u0f7b'],
    ['a mark of emphasis', '\u0f40\u0f35', '\u0f40'],
  ])('evens out %s', (_, typed, normal) => {
    expect(normalizedSyllable(typed)).toBe(normal);
  });
});

describe('syllableBase', () => {
  it.each([
    ['བའི', 'བ'],
    ['པས', 'པ'],
    ['པར', 'པ'],
    ['བོས', 'བོ'],
    ['བདེའི', 'བདེ'],
    ['དགའི', 'དགའ'],
    ['དགའ', 'དགའ'],
    ['རྒྱའི', 'རྒྱ'],
    ['བྱའོ', 'བྱ'],
    ['བའང', 'བ'],
    ['ཆོས', 'ཆོས'],
    ['ཡིག', 'ཡིག'],
    ['འོད', 'འོད'],
    ['བྱིའུ', 'བྱིའུ'],
  ])('of %s is %s', (syllable, base) => {
    expect(syllableBase(syllable)).toBe(base);
  });
});

describe('syllablesOf', () => {
  it('keeps the places of the syllables, whatever stands between them', () => {
    expect(syllablesOf('་བོད་་ཡིག').map(({ at, base }) => [at, base])).toEqual([
      [1, 'བོད'],
      [6, 'ཡིག'],
    ]);
  });
});

describe('skeletonOf', () => {
  it('is what is left without vowels', () => {
    expect(['བོད', 'རྙིང', 'ཀཱི'].map(skeletonOf)).toEqual(['བད', 'རྙང', 'ཀ']);
  });
});
