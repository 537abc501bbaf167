import { tibetanOf } from './from-wylie';
import { normalizedSyllable } from './normalize';
import { wylieOf } from './wylie';

/** Syllables as dictionaries and catalogues write them. */
const PAIRS = [
  ['བོད', 'bod'],
  ['ཡིག', 'yig'],
  ['དཔེ', 'dpe'],
  ['རྙིང', 'rnying'],
  ['བཀྲ', 'bkra'],
  ['ཤིས', 'shis'],
  ['བདེ', 'bde'],
  ['ལེགས', 'legs'],
  ['དགའ', "dga'"],
  ['དགའི', "dga'i"],
  ['བའི', "ba'i"],
  ['བའང', "ba'ang"],
  ['པའོ', "pa'o"],
  ['མཁྱེན', 'mkhyen'],
  ['བརྒྱད', 'brgyad'],
  ['བསྒྲུབས', 'bsgrubs'],
  ['གཡག', 'g.yag'],
  ['གྱང', 'gyang'],
  ['འབྱུང', "'byung"],
  ['བཀའ', "bka'"],
  ['འགྱུར', "'gyur"],
  ['གངས', 'gangs'],
  ['མངས', 'mangs'],
  ['གནད', 'gnad'],
  ['དམངས', 'dmangs'],
  ['ལྷ', 'lha'],
  ['ཀླུ', 'klu'],
  ['ཟླ', 'zla'],
  ['གྲྭ', 'grwa'],
  ['དབྱངས', 'dbyangs'],
  ['ཨེ', 'e'],
  ['ཨ', 'a'],
  ['ཨོཾ', 'oM'],
  ['ཧཱུྃ', 'hU~M'],
  ['པདྨ', 'pad+ma'],
  ['བུདྡྷ', 'bud+d+ha'],
  ['རྩྭ', 'rtswa'],
  ['བརླབས', 'brlabs'],
  ['སྐད', 'skad'],
  ['བྱའུ', "bya'u"],
] as const;

describe('Wylie', () => {
  it.each(PAIRS)('writes %s as %s', (tibetan, wylie) => {
    expect(wylieOf(tibetan)).toBe(wylie);
  });

  it.each(PAIRS)('reads %s from %s', (tibetan, wylie) => {
    expect(tibetanOf(wylie)).toBe(normalizedSyllable(tibetan));
  });

  it.each(['library', 'guo', 'zhuang', 'xian', '', '3', 'bodd'])(
    'reads no Tibetan in %s',
    (word) => {
      expect(tibetanOf(word)).toBeUndefined();
    },
  );

  it('reads the beginning of a syllable only where asked', () => {
    expect(tibetanOf('rny')).toBeUndefined();
    expect(tibetanOf('rny', true)).toBe('རྙ');
  });
});
