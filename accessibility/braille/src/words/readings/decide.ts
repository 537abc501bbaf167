import { type Dictionary } from '../../dictionary/dictionary';
import { surnameReading } from '../surnames';
import { isSingle, lengthOf, type Token } from '../token';
import { CHARACTER_RULES_A } from './characters-a';
import { CHARACTER_RULES_G } from './characters-g';
import { CHARACTER_RULES_L } from './characters-l';
import { CHARACTER_RULES_T } from './characters-t';
import { holds, type ReadingRule, type View } from './rule';
import { WORD_RULES } from './words';

const RULES = new Map<string, readonly ReadingRule[]>(
  Object.entries({
    ...CHARACTER_RULES_A,
    ...CHARACTER_RULES_G,
    ...CHARACTER_RULES_L,
    ...CHARACTER_RULES_T,
    ...WORD_RULES,
  }),
);

/** How far a rule sees. */
const SIGHT = 12;
const CLAUSE_SIGHT = 40;
const CLAUSE_END = /[，。；：！？\n]/;

/** Where a run of Chinese stands in its paragraph. */
export interface Place {
  /** The whole paragraph. */
  paragraph: string;
  /** Offset of the run in it. */
  start: number;
}

const tagAt = (tokens: readonly Token[], n: number, outside: string): string => {
  const token = tokens[n];
  if (token) return token.tag;
  if (outside === '') return '';
  return /[\d%]/.test(outside) ? 'm' : 'w';
};

const viewOf = (tokens: readonly Token[], n: number, { paragraph, start }: Place): View => {
  const token = tokens[n];
  const from = start + (token?.start ?? 0);
  const to = start + (token?.end ?? 0);
  const rest = paragraph.slice(to, to + CLAUSE_SIGHT);
  const end = rest.search(CLAUSE_END);
  return {
    before: paragraph.slice(Math.max(0, from - SIGHT), from),
    after: paragraph.slice(to, to + SIGHT),
    // With its mark, so that a rule can ask for the end of the clause.
    clause: end < 0 ? rest : rest.slice(0, end + 1),
    tagBefore: tagAt(tokens, n - 1, paragraph.charAt(from - 1)),
    tagAfter: tagAt(tokens, n + 1, paragraph.charAt(to)),
    lengthBefore: n > 0 ? lengthOf(tokens[n - 1] as Token) : 0,
  };
};

/**
 * Reads words anew whose reading depends on what is round them. Words that a proof-reader or the
 * project's lexicon has decided on stay as they are.
 */
export const decideReadings = (
  tokens: readonly Token[],
  place: Place,
  dictionary: Dictionary,
): void => {
  tokens.forEach((token, n) => {
    if (token.fixed) return;
    const surname = isSingle(token) ? surnameReading(token.text) : undefined;
    if (surname !== undefined && /[姓氏]$/.test(viewOf(tokens, n, place).before)) {
      token.readings = [surname];
      token.source = 'context';
      return;
    }
    const rules =
      token.source === 'lexicon' && !isSingle(token) ? undefined : RULES.get(token.text);
    if (rules) {
      const view = viewOf(tokens, n, place);
      const rule = rules.find((one) => holds(one, view));
      if (!rule) return;
      token.readings = rule.read.split(' ');
      // The last rule holds everywhere: that is a default, not a decision.
      token.source = rule === rules.at(-1) && rules.length > 1 ? 'default' : 'context';
    } else if (isSingle(token) && dictionary.heteronyms.has(token.text)) {
      token.source = 'default';
    }
  });
};
