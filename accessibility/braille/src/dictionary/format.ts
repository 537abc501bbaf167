import { createDictionary, type Dictionary, type DictionaryData } from './dictionary';

/** Raised whenever a compiled file of before would be misread. */
const FORMAT = 'minzong-braille-dictionary-1';

const SECTIONS = {
  childStart: Uint32Array,
  wordAt: Int32Array,
  cost: Float32Array,
  readingStart: Uint32Array,
  boundsOf: Uint32Array,
  label: Uint16Array,
  readings: Uint16Array,
  tagOf: Uint8Array,
  lexiconWord: Uint8Array,
} as const;
type Section = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as Section[];

interface Header {
  format: string;
  sections: Record<Section, { offset: number; length: number }>;
  syllables: string[];
  tags: string[];
  heteronyms: Record<string, string[]>;
  simplified: Record<string, string>;
}

const aligned = (bytes: number): number => (bytes + 7) & ~7;

/** The file: four bytes with the header's length, the header as JSON, then the arrays as they are. */
export const writeDictionary = (data: DictionaryData): Uint8Array => {
  let offset = 0;
  const sections = {} as Header['sections'];
  for (const name of NAMES) {
    sections[name] = { offset, length: data[name].length };
    offset = aligned(offset + data[name].byteLength);
  }
  const header: Header = {
    format: FORMAT,
    sections,
    syllables: [...data.syllables],
    tags: [...data.tags],
    heteronyms: Object.fromEntries([...data.heteronyms].map(([key, all]) => [key, [...all]])),
    simplified: Object.fromEntries(data.simplified),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(4 + text.length);
  const file = new Uint8Array(start + offset);
  new DataView(file.buffer).setUint32(0, text.length, true);
  file.set(text, 4);
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = data[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), start + sections[name].offset);
  }
  return file;
};

/**
 * Opens a compiled dictionary without copying it.
 * @param bytes of the file that `npm run` compiled, on a little-endian machine
 * @throws when the bytes are not such a file
 */
export const readDictionary = (bytes: Uint8Array): Dictionary => {
  // The arrays are views of the file and have to begin at a multiple of eight.
  const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length))) as Header;
  if (header.format !== FORMAT) throw new Error(`not a dictionary of ${FORMAT}`);
  const start = file.byteOffset + aligned(4 + length);
  const view = <Name extends Section>(name: Name): InstanceType<(typeof SECTIONS)[Name]> => {
    const { offset, length: count } = header.sections[name];
    const made = new SECTIONS[name](file.buffer as ArrayBuffer, start + offset, count);
    return made as InstanceType<(typeof SECTIONS)[Name]>;
  };
  return createDictionary({
    syllables: header.syllables,
    tags: header.tags,
    heteronyms: new Map(Object.entries(header.heteronyms)),
    simplified: new Map(Object.entries(header.simplified)),
    childStart: view('childStart'),
    wordAt: view('wordAt'),
    cost: view('cost'),
    readingStart: view('readingStart'),
    boundsOf: view('boundsOf'),
    label: view('label'),
    readings: view('readings'),
    tagOf: view('tagOf'),
    lexiconWord: view('lexiconWord'),
  });
};
