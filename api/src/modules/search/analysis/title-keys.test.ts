import { documentNumberKeys } from './document-numbers';
import { matchText } from './match-text';
import { prepareQuery } from './prepare-query';
import { NO_SYNONYMS } from './synonyms';
import { titleKey, titleKeys } from './title-keys';

describe('titleKeys', () => {
  it('reads a title from every character on', () => {
    const { pinyin, initials } = titleKeys('绿春县古籍');
    expect(pinyin.split(' ')).toEqual(['luchunxianguji', 'chunxianguji', 'xianguji', 'guji', 'ji']);
    expect(initials.split(' ')).toEqual(['lcxgj', 'cxgj', 'xgj', 'gj', 'j']);
  });
});

describe('of a Tibetan title', () => {
  const found = (title: string, q: string) => {
    const query = prepareQuery(q, { synonyms: NO_SYNONYMS, exactly: false });
    const reading = query.readings.find(({ name }) => name === 'romanised');
    const keys = titleKeys(title).romanised.split(' ');
    const { segments, reasons } = matchText(title, query);
    return {
      isFound: reading !== undefined && keys.some((key) => key.startsWith(reading.q)),
      marked: segments.filter(({ match }) => match).map(({ text }) => text),
      reasons,
    };
  };

  it.each([
    ['བོད་ཀྱི་དཔེ་རྙིང་།', 'penying', 'དཔེ་རྙིང'],
    ['བོད་ཀྱི་དཔེ་རྙིང་།', 'dpernying', 'དཔེ་རྙིང'],
    ['བོད་ཀྱི་དཔེ་རྙིང་།', 'bö', 'བོད'],
    ['བོད་ཀྱི་དཔེ་རྙིང་།', 'boe kyi', 'བོད་ཀྱི'],
    ['བཀའ་འགྱུར།', 'kangyur', 'བཀའ་འགྱུར'],
    ['བཀའ་འགྱུར།', 'Kagyur', 'བཀའ་འགྱུར'],
    ['བསྟན་འགྱུར།', 'tengyur', 'བསྟན་འགྱུར'],
    ['བཀྲ་ཤིས་བདེ་ལེགས།', 'Tashi Delek', 'བཀྲ་ཤིས་བདེ་ལེགས'],
    ['གཞིས་ཀ་རྩེ།', 'Shigatse', 'གཞིས་ཀ་རྩེ'],
    ['ལྷ་ས།', 'Lhasa', 'ལྷ་ས'],
    ['དགེ་བ།', 'gewa', 'དགེ་བ'],
    ['མི་ལ་རས་པའི་རྣམ་ཐར།', 'Milarepa', 'མི་ལ་རས་པའི'],
  ])('%s is found by %s', (title, q, marked) => {
    expect(found(title, q)).toEqual({ isFound: true, marked: [marked], reasons: ['syllable'] });
  });
});

describe('titleKey', () => {
  it.each([
    ['《西南 彝志》（卷一）', '西南彝志卷一'],
    ['少數民族', '少数民族'],
    ['Reading Room: hours', 'reading room hours'],
    ['བོད་ཡིག་', 'བོད་ཡིག'],
  ])('of %s is %s', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });
});

describe('documentNumberKeys', () => {
  it.each([
    ['川民宗发〔2024〕8号', ['川民宗发 2024 8', ' 2024 8']],
    ['国务院令第426号', ['国务院令  426']],
  ])('of %s are %j', (documentNumber, keys) => {
    expect(documentNumberKeys(documentNumber)).toEqual(keys);
  });
});
