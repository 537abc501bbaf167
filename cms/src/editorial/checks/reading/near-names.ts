import { pinyin } from 'pinyin-pro';

const ANY = '\u0000';
// Words that join a name to what stands before it: 乡村与城区 is not 雨城区.
const JOINING = /[与和在于是有及的到从对由为把将以各该本每全新老大小一两三其此这那]/;

const patternsOf = (name: string): string[] =>
  Array.from(name).map((_, at) => name.slice(0, at) + ANY + name.slice(at + 1));

const soundsOf = (character: string): string[] =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true });

const soundAlike = (a: string, b: string): boolean => {
  const sounds = soundsOf(a);
  return soundsOf(b).some((sound) => sounds.includes(sound));
};

/** From which length of the stem one wrong character is noticed even when it sounds different. */
const LONG_STEM = 3;

/** A word of a text that is one character away from a name. */
export interface NearName {
  at: number;
  word: string;
  name: string;
}

/**
 * Looks for words that are one character away from a name: for long names any character, for short
 * ones a character that sounds the same, because those are the mistakes of typing Chinese.
 */
export class NearNames {
  private readonly patterns = new Map<string, string>();
  private readonly lengths: number[];

  /**
   * @param names each ends with one of the characters of `endings`
   * @param known words that are names of their own
   * @param telling characters that stand in these names alone: with one of them any other may be wrong
   */
  constructor(
    names: readonly string[],
    private readonly endings: RegExp,
    private readonly known: ReadonlySet<string>,
    private readonly telling?: RegExp,
  ) {
    for (const name of names)
      for (const pattern of patternsOf(name))
        if (!pattern.endsWith(ANY)) this.patterns.set(pattern, name);
    this.lengths = [...new Set(names.map(({ length }) => length))].sort((a, b) => b - a);
  }

  in(text: string): NearName[] {
    const found: NearName[] = [];
    for (const match of text.matchAll(this.endings)) {
      const near = this.endingAt(text, match.index + 1);
      if (near !== undefined) found.push(near);
    }
    return found;
  }

  private endingAt(text: string, end: number): NearName | undefined {
    const words = this.lengths
      .filter((length) => length <= end)
      .map((length) => text.slice(end - length, end));
    if (words.some((word) => this.known.has(word))) return undefined;
    for (const word of words) {
      const name = this.nearest(word);
      if (name !== undefined) return { at: end - word.length, word, name };
    }
    return undefined;
  }

  private nearest(word: string): string | undefined {
    if (!/^\p{sc=Han}+$/u.test(word)) return undefined;
    for (const [at, pattern] of patternsOf(word).entries()) {
      const name = this.patterns.get(pattern);
      const [written = '', right = ''] = [word[at], name?.[at]];
      if (name === undefined || JOINING.test(written)) continue;
      if (name.length > LONG_STEM || this.tells(word, at) || soundAlike(written, right))
        return name;
    }
    return undefined;
  }

  private tells(word: string, at: number): boolean {
    return this.telling?.test(word.slice(0, at) + word.slice(at + 1)) ?? false;
  }
}
