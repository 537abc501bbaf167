import { type Dictionary } from '../dictionary/dictionary';
import { createTranslator } from '../translate';

/** GB 2312 level 1: the 3,755 commonest characters, which every voice can be trusted to read. */
const commonCharacters = (): string[] => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return Array.from(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
};

/** For each reading the commonest character that has this reading and no other. */
const homophonesOf = (dictionary: Dictionary): Map<string, string> => {
  const best = new Map<string, { character: string; cost: number }>();
  for (const character of commonCharacters()) {
    const word = dictionary.find(character);
    if (word < 0 || dictionary.heteronyms.has(character)) continue;
    const [reading] = dictionary.describe(word).readings;
    const cost = dictionary.cost(word);
    if (reading !== undefined && cost < (best.get(reading)?.cost ?? Infinity))
      best.set(reading, { character, cost });
  }
  return new Map([...best].map(([reading, { character }]) => [reading, character]));
};

const readingsIn = (words: readonly { reading: string }[]): string[] =>
  words.flatMap(({ reading }) => (reading === '' ? [] : reading.split(' ')));

/**
 * Creates what writes a corrected word so that a voice reads it right. Voices take no pinyin: a
 * character that they would read otherwise is replaced by a common one that has that reading and
 * no other. What the dictionary reads without the correction stands for what a voice would read.
 */
export const createSpokenForm = (dictionary: Dictionary) => {
  const translator = createTranslator({ dictionary });
  let homophones: Map<string, string> | undefined;

  /**
   * @param text Chinese characters only
   * @param readings numbered pinyin, one for each character
   * @returns the word as it is to be spoken; nothing where it can stay as it is, or where no common
   * character has the reading
   */
  return (text: string, readings: readonly string[]): string | undefined => {
    const expected = readingsIn(translator.translate(text).words);
    const known = (homophones ??= homophonesOf(dictionary));
    const spoken = Array.from(text).map((character, at) => {
      const reading = readings[at] ?? '';
      return reading === expected[at] ? character : (known.get(reading) ?? character);
    });
    const written = spoken.join('');
    return written === text ? undefined : written;
  };
};
