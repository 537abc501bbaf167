/** What a stretch of a text is written in. `latin`: every script that needs no analysis of its own. */
export type Script = 'han' | 'yi' | 'tibetan' | 'number' | 'latin';

/** A stretch of one script in a folded text. */
export interface Run {
  script: Script;
  text: string;
  at: number;
}

const TIBETAN_SYLLABLE_SIGNS =
  '\\u0f00\\u0f18\\u0f19\\u0f35\\u0f37\\u0f39\\u0f40-\\u0f84\\u0f86-\\u0fbc';
const RUN = new RegExp(
  `(?<han>\\p{sc=Han}+)|(?<yi>\\p{sc=Yi}+)|(?<tibetan>[${TIBETAN_SYLLABLE_SIGNS}][${TIBETAN_SYLLABLE_SIGNS}\\u0f0b]*)` +
    `|(?<number>[0-9]+(?![a-z]))|(?<latin>[\\p{L}\\p{M}0-9]+?(?=[\\p{sc=Han}\\p{sc=Yi}\\p{sc=Tibt}]|[^\\p{L}\\p{M}0-9]|$))`,
  'gu',
);

const SCRIPTS: readonly Script[] = ['han', 'yi', 'tibetan', 'number', 'latin'];

/** The runs of a folded text, without spaces and punctuation. */
export const runsOf = (folded: string): Run[] =>
  Array.from(folded.matchAll(RUN), ({ 0: text, index, groups }) => ({
    script: SCRIPTS.find((name) => groups?.[name] !== undefined) ?? 'latin',
    text,
    at: index,
  }));

// Signs without width and of direction: they stand in copied texts and are no part of a word.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]/g;

/** A text without the signs that nobody sees; changes positions. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
