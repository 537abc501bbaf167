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
  `(\\p{sc=Han}+)|(\\p{sc=Yi}+)|([${TIBETAN_SYLLABLE_SIGNS}][${TIBETAN_SYLLABLE_SIGNS}\\u0f0b]*)` +
    `|([0-9]+(?![a-z]))|([\\p{L}\\p{M}0-9]+?(?=[\\p{sc=Han}\\p{sc=Yi}\\p{sc=Tibt}]|[^\\p{L}\\p{M}0-9]|$))`,
  'gu',
);

/** In the order of the groups. */
const SCRIPTS: readonly Script[] = ['han', 'yi', 'tibetan', 'number', 'latin'];

/** The runs of a folded text, without spaces and punctuation. */
export const runsOf = (folded: string): Run[] => {
  const runs: Run[] = [];
  // Not matchAll and named groups: they take eight times as long, and this is asked of every text.
  RUN.lastIndex = 0;
  for (let match = RUN.exec(folded); match !== null; match = RUN.exec(folded)) {
    const [text, ...groups] = match;
    const script = SCRIPTS[groups.findIndex((group: string | undefined) => group !== undefined)];
    runs.push({ script: script ?? 'latin', text, at: match.index });
  }
  return runs;
};

// Signs without width and of direction: they stand in copied texts and are no part of a word.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]/g;

/** A text without the signs that nobody sees; changes positions. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
