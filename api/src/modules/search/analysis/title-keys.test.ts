import { documentNumberKeys } from './document-numbers';
import { titleKey, titleKeys } from './title-keys';

describe('titleKeys', () => {
  it('reads a title from every character on', () => {
    const { pinyin, initials } = titleKeys('绿春县古籍');
    expect(pinyin.split(' ')).toEqual(['luchunxianguji', 'chunxianguji', 'xianguji', 'guji', 'ji']);
    expect(initials.split(' ')).toEqual(['lcxgj', 'cxgj', 'xgj', 'gj', 'j']);
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
