import { Converter } from 'opencc-js';

const FIRST_ROW = 0xb0;
const LAST_ROW = 0xf7;
const FIRST_CELL = 0xa1;
const LAST_CELL = 0xfe;

/**
 * The 6,763 characters of GB/T 2312, which has simplified characters alone. With them 乾, 著, 藉, 徵 and
 * the like are known to be right in simplified text, although OpenCC would convert them.
 */
const simplified = (): Set<string> => {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1)
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell += 1) bytes.push(row, cell);
  const characters = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
  // Kept there for a surname; in a text of today it is 后.
  characters.delete('後');
  return characters;
};

const SIMPLIFIED = simplified();
const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string | undefined>();

const simplifiedFormOf = (character: string): string | undefined => {
  if (SIMPLIFIED.has(character)) return undefined;
  const converted = convert(character);
  return converted === character ? undefined : converted;
};

/** The simplified form of a traditional character; undefined when it is none. */
export const simplifiedForm = (character: string): string | undefined => {
  if (!known.has(character)) known.set(character, simplifiedFormOf(character));
  return known.get(character);
};
