import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BLANK } from '../cells/dots';
import { FINALS, INITIALS, syllableOf, TONES } from '../cells/syllable';
import { writeWord } from '../cells/word-cells';
import { type Dictionary } from '../dictionary/dictionary';
import { type Answer } from './score';
import { type GoldSentence } from './sentence';

const PROGRAM = '/usr/bin/lou_translate';
/** liblouis's tables of the same schemes, shown as Unicode braille. */
export const TABLES = {
  chinese: 'unicode.dis,zhcn-cbs.ctb',
  english: 'unicode.dis,en-ueb-g1.ctb',
} as const;

/** Whether Debian's liblouis-bin is there to compare with. */
export const hasLiblouis = (): boolean => existsSync(PROGRAM);

/** @returns a line of cells for each text */
export const liblouisCells = (
  texts: readonly string[],
  tables: string = TABLES.chinese,
): string[] => {
  const input = texts.map((text) => `${text}\n`).join('');
  const { stdout } = spawnSync(PROGRAM, ['-f', tables], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return stdout.split('\n').slice(0, texts.length);
};

const FALSE = 0;
const TRUE = 1;

/** All ways to write a reading: by the rules, with its tone, and contracted. */
const formsOf = (character: string, reading: string): string[] => {
  const syllable = syllableOf(reading);
  if (!syllable) return [];
  const sound = (INITIALS.get(syllable.initial) ?? '') + (FINALS.get(syllable.final) ?? '');
  const full = sound + (TONES.get(String(syllable.tone)) ?? '');
  return [writeWord([character], [reading])[0]?.cells ?? full, full];
};

interface Step {
  cost: number;
  from: number;
  right: boolean;
  blank: boolean;
}

/** What a character costs that none of its readings explains, for each cell it may have taken. */
const UNEXPLAINED = 5;
const LONGEST = 5;
/** Letters, digits and marks take any cells at all. */
const ANY = 0.01;

/**
 * Finds in a line of another translator's cells what it wrote for each character: the cheapest way
 * to lay the characters along the line.
 */
export const alignCells = (
  cells: string,
  { text, characters }: GoldSentence,
  heteronyms: Dictionary['heteronyms'],
): Answer[] => {
  const all = Array.from(text);
  const rows: Map<number, Step>[] = [
    new Map([[0, { cost: 0, from: 0, right: false, blank: false }]]),
  ];
  let han = 0;
  const goldAt = all.map((character) =>
    characters[han]?.character === character ? characters[han++] : undefined,
  );
  all.forEach((character, n) => {
    const row = new Map<number, Step>();
    const gold = goldAt[n];
    for (const [at, { cost }] of rows[n] ?? []) {
      let begin = at;
      while (cells[begin] === BLANK) begin += 1;
      const put = (length: number, extra: number, right: number): void => {
        const end = begin + length;
        const total = cost + extra;
        if (end > cells.length || total >= (row.get(end)?.cost ?? Number.POSITIVE_INFINITY)) return;
        row.set(end, { cost: total, from: at, right: right === TRUE, blank: begin > at });
      };
      if (gold) {
        for (const form of formsOf(character, gold.reading)) {
          if (cells.startsWith(form, begin)) put(form.length, 0, TRUE);
        }
        for (const other of heteronyms.get(character) ?? []) {
          if (other === gold.reading) continue;
          for (const form of formsOf(character, other)) {
            if (cells.startsWith(form, begin)) put(form.length, ANY, FALSE);
          }
        }
        for (let length = 0; length <= LONGEST; length += 1)
          put(length, UNEXPLAINED + length, FALSE);
      } else
        for (let length = 0; length <= LONGEST * 2; length += 1) put(length, ANY * length, FALSE);
    }
    rows.push(row);
  });
  return traced(rows, goldAt);
};

const traced = (rows: readonly Map<number, Step>[], goldAt: readonly unknown[]): Answer[] => {
  const last = rows.at(-1) ?? new Map<number, Step>();
  let [at] = [...last].sort(([, a], [, b]) => a.cost - b.cost)[0] ?? [0];
  const answers: Answer[] = [];
  let blankAfter = true;
  for (let n = goldAt.length; n > 0; n -= 1) {
    const step = rows[n]?.get(at);
    if (!step) break;
    if (goldAt[n - 1] !== undefined) answers.push({ right: step.right, endsWord: blankAfter });
    blankAfter = step.blank;
    at = step.from;
  }
  return answers.reverse();
};
