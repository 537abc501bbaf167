import { soundOf } from './phonetics';

describe('soundOf', () => {
  it.each([
    ['བོད', 'bö'],
    ['ཡིག', 'yik'],
    ['དཔེ', 'pe'],
    ['རྙིང', 'nying'],
    ['བཀྲ', 'tra'],
    ['ཤིས', 'shi'],
    ['བདེ', 'de'],
    ['ལེགས', 'lek'],
    ['ལྷ', 'lha'],
    ['ས', 'sa'],
    ['དབང', 'wang'],
    ['དབུས', 'ü'],
    ['དབྱངས', 'yang'],
    ['བསྟན', 'ten'],
    ['འགྱུར', 'gyur'],
    ['རྒྱལ', 'gyel'],
    ['སྤྱོད', 'chö'],
    ['བྱང', 'jang'],
    ['ཁྲིམས', 'trim'],
    ['གྲྭ', 'dra'],
    ['ཟླ', 'da'],
    ['ཀླུ', 'lu'],
    ['སྐད', 'ke'],
    ['མཚོ', 'tsho'],
    ['པའི', 'pe'],
    ['ཨོཾ', 'om'],
    ['སློབ', 'lop'],
    ['སྨན', 'men'],
    ['མྱང', 'nyang'],
    ['གཞུང', 'zhung'],
    ['ཆོས', 'chö'],
  ])('of %s is %s', (syllable, letters) => {
    expect(soundOf(syllable, true)?.letters).toBe(letters);
  });
});
