/** One word on its way into the compiled dictionary. */
export interface Entry {
  word: string;
  /** Numbered pinyin, one for each character. */
  readings: string[];
  frequency: number;
  tag: string;
  /** Ends of braille words inside of it, in characters; nothing where it is still to be decided. */
  bounds?: number[];
  fromLexicon: boolean;
}

export type Entries = Map<string, Entry>;

export const HAN = /^(?:\p{Script=Han}|〇)+$/u;
