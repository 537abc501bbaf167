/** What is seen from a word: text and parts of speech on both sides. */
export interface View {
  /** Up to twelve characters before and after, punctuation and digits included. */
  before: string;
  after: string;
  /** The rest of the clause, up to the next mark. */
  clause: string;
  /** Parts of speech of the neighbours: jieba's, `m` for digits, `w` for a mark, '' for none. */
  tagBefore: string;
  tagAfter: string;
  /** Characters of the neighbouring words. */
  lengthBefore: number;
}

/** A reading for a word where all that is given holds. The first rule that holds decides. */
export interface ReadingRule {
  /** Numbered pinyin, a syllable for each character of the word. */
  read: string;
  before?: RegExp;
  after?: RegExp;
  clause?: RegExp;
  tagBefore?: RegExp;
  tagAfter?: RegExp;
  /** The least length of the word before, in characters. */
  lengthBefore?: number;
}

const fits = (pattern: RegExp | undefined, text: string): boolean => pattern?.test(text) ?? true;

/** Whether a rule holds in what is seen. */
export const holds = (rule: ReadingRule, view: View): boolean =>
  fits(rule.before, view.before) &&
  fits(rule.after, view.after) &&
  fits(rule.clause, view.clause) &&
  fits(rule.tagBefore, view.tagBefore) &&
  fits(rule.tagAfter, view.tagAfter) &&
  view.lengthBefore >= (rule.lengthBefore ?? 0);
