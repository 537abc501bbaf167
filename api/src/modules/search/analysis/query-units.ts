import { encodeCharacter, encodeSyllable } from './encoding';
import { hanWordsOf, isHanStopWord } from './han-words';
import { numberToken } from './index-tokens';
import { isEnglishStopWord, stemOf } from './latin';
import { numbersIn } from './numbers';
import { pairTokens } from './query-tokens';
import { runsOf, type Run, type Script } from './runs';
import type { Concept, SynonymIndex } from './synonyms';
import { isParticle, syllablesOf } from './tibetan/syllables';

/** A word of a query, with what stands for it in the index. */
export interface Unit {
  script: Script;
  /** folded, as typed */
  text: string;
  /** one token, or a phrase of several */
  tokens: string[];
  /** content: looked for; weak: looked for when there is room; stop: when nothing else is left */
  worth: 'content' | 'weak' | 'stop';
  /** only the beginning of tokens: a single character, or a syllable that is still being typed */
  isBeginning: boolean;
  concept?: Concept;
  number?: { kind: 'clause' | 'documentNumber' | 'year'; numbers: number[] };
}

const WEAK_WORDS = new Set(
  '免费 收费 费用 地址 电话 时间 下载 全文 最新 办理 申请 申报 材料 流程 程序 手续 条件 要求 规定 政策 标准 方法 方式 内容 情况 工作 相关 有关 问题 进行 开展 实施'.split(
    ' ',
  ),
);

const hanUnit = (text: string): Unit => {
  const isSingle = Array.from(text).length === 1;
  const worth = isHanStopWord(text) ? 'stop' : WEAK_WORDS.has(text) ? 'weak' : 'content';
  return { script: 'han', text, tokens: pairTokens(text), worth, isBeginning: isSingle };
};

const LONGEST_PHRASE = 4;

/** Syllables between particles belong together; the last one may still be being typed. */
const tibetanUnits = ({ text }: Run, isLast: boolean): Unit[] => {
  const syllables = syllablesOf(text);
  const endsOpen = isLast && !text.endsWith('\u0f0b');
  const units: Unit[] = [];
  let group: string[] = [];
  let from = 0;
  const end = (to: number): void => {
    if (group.length > 0)
      units.push({
        script: 'tibetan',
        text: text.slice(from, to),
        tokens: group,
        worth: 'content',
        isBeginning: false,
      });
    group = [];
  };
  for (const [index, { at, length, base }] of syllables.entries()) {
    const token = encodeSyllable(base, 'tibetan');
    const one = { script: 'tibetan' as const, text: text.slice(at, at + length), tokens: [token] };
    if (endsOpen && index === syllables.length - 1) {
      end(at);
      units.push({ ...one, worth: isParticle(base) ? 'stop' : 'content', isBeginning: true });
    } else if (isParticle(base)) {
      end(at);
      units.push({ ...one, worth: 'stop', isBeginning: false });
    } else {
      if (group.length === LONGEST_PHRASE) end(at);
      if (group.length === 0) from = at;
      group.push(token);
    }
  }
  end(text.length);
  return units;
};

const unitsOfRun = (run: Run, isLast: boolean): Unit[] => {
  const { script, text } = run;
  if (script === 'han') return hanWordsOf(text).map(hanUnit);
  if (script === 'tibetan') return tibetanUnits(run, isLast);
  const worth = script === 'latin' && isEnglishStopWord(text) ? 'stop' : 'content';
  if (script === 'yi') {
    const isSingle = text.length === 1;
    return [
      {
        script,
        text,
        tokens: isSingle ? [encodeCharacter(text)] : pairTokens(text),
        worth,
        isBeginning: isSingle,
      },
    ];
  }
  return [
    { script, text, tokens: [script === 'latin' ? stemOf(text) : text], worth, isBeginning: false },
  ];
};

const blank = (text: string, at: number, end: number): string =>
  text.slice(0, at) + ' '.repeat(end - at) + text.slice(end);

interface Taken {
  units: { at: number; unit: Unit }[];
  rest: string;
}

/** Takes clauses, years and 文号 out of a query, so that their signs are not read as words. */
const takeNumbers = (folded: string): Taken => {
  const units: Taken['units'] = [];
  let rest = folded;
  for (const number of numbersIn(folded)) {
    if (rest.slice(number.at, number.end).trim() === '') continue;
    const text = folded.slice(number.at, number.end);
    const isWhole = number.kind !== 'documentNumber' || text.endsWith('号');
    const unit: Unit = {
      ...{ script: 'number', text, tokens: [numberToken(number, isWhole)], worth: 'content' },
      ...{ isBeginning: !isWhole, number: { kind: number.kind, numbers: number.numbers } },
    };
    units.push({ at: number.at, unit });
    rest = blank(rest, number.at, number.end);
  }
  return { units, rest };
};

const boundariesOf = (run: string): Set<number> => {
  const boundaries = new Set([0]);
  let at = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(run))
    boundaries.add((at += segment.length));
  return boundaries;
};

const SURE_LENGTH = 3;

const conceptAt = (
  text: string,
  at: number,
  boundaries: Set<number>,
  { concepts, longestKey }: SynonymIndex,
): Concept | undefined => {
  for (let length = Math.min(longestKey, text.length - at); length > 0; length -= 1) {
    const concept = concepts.get(text.slice(at, at + length));
    const isWord = boundaries.has(at) && boundaries.has(at + length);
    if (
      concept !== undefined &&
      (isWord || (length >= SURE_LENGTH && /^\p{sc=Han}/u.test(concept.key)))
    )
      return concept;
  }
  return undefined;
};

/** Takes the words out for which the desk has others, the longest first from each place on. */
const takeConcepts = (folded: string, synonyms: SynonymIndex): Taken => {
  const units: Taken['units'] = [];
  if (synonyms.concepts.size === 0) return { units, rest: folded };
  const boundaries = boundariesOf(folded);
  let rest = folded;
  for (let at = 0; at < folded.length; at += 1) {
    const concept = conceptAt(folded, at, boundaries, synonyms);
    if (concept === undefined) continue;
    const end = at + concept.key.length;
    const text = folded.slice(at, end);
    const script = runsOf(text)[0]?.script ?? 'latin';
    units.push({
      at,
      unit: {
        script,
        text,
        tokens: [concept.token],
        worth: 'content',
        isBeginning: false,
        concept,
      },
    });
    rest = blank(rest, at, end);
    at = end - 1;
  }
  return { units, rest };
};

/** The words of a folded piece of a query, in order. */
export const unitsOf = (folded: string, synonyms: SynonymIndex): Unit[] => {
  const numbers = takeNumbers(folded);
  const concepts = takeConcepts(numbers.rest, synonyms);
  const runs = runsOf(concepts.rest);
  const words = runs.flatMap((run, index) =>
    unitsOfRun(run, index === runs.length - 1 && run.at + run.text.length === folded.length).map(
      (unit) => ({ at: run.at, unit }),
    ),
  );
  return [...numbers.units, ...concepts.units, ...words]
    .sort((a, b) => a.at - b.at)
    .map(({ unit }) => unit);
};
