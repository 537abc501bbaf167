import { writeWord } from '../cells/word-cells';
import { type Dictionary } from '../dictionary/dictionary';
import { type BrailleWord, type Diagnostic, type Source } from '../result';
import { type Token } from '../words/token';
import { note } from './note';

/** How sure a reading is, by who decided on it. */
const CONFIDENCE: Readonly<Record<Source, number>> = {
  correction: 1,
  lexicon: 0.99,
  dictionary: 0.98,
  context: 0.9,
  default: 0.7,
};

const alternativesOf = ({ characters, readings }: Token, dictionary: Dictionary): string[] => {
  const others: string[] = [];
  characters.forEach((character, n) => {
    for (const other of dictionary.heteronyms.get(character) ?? []) {
      if (other === readings[n]) continue;
      others.push(readings.map((own, m) => (m === n ? other : own)).join(' '));
    }
  });
  return others;
};

export interface Written {
  words: BrailleWord[];
  diagnostics: Diagnostic[];
}

const missing = (token: Token, character: string, at: number): Written => {
  const place = { text: character, start: at, end: at + character.length };
  const known = (token.readings[token.characters.indexOf(character)] ?? '') !== '';
  const { word, diagnostic } = known
    ? note(place, '缺字', 'no-cells', `“${character}”的读音没有盲文写法，以［缺字］代替`)
    : note(
        place,
        '缺字',
        'no-reading',
        `不知“${character}”的读音，以［缺字］代替，请在盲文词表中补读音`,
      );
  return { words: [word], diagnostics: [diagnostic] };
};

/**
 * Writes one Chinese word. A character without a reading or without cells becomes a note and
 * divides the word.
 * @param source the run as it stands in the paragraph, which begins at `offset`
 */
export const writeChinese = (
  token: Token,
  source: string,
  offset: number,
  dictionary: Dictionary,
): Written => {
  const out: Written = { words: [], diagnostics: [] };
  const written = writeWord(token.characters, token.readings);
  const usual = token.source === 'default' && token.readings.every((one) => one !== '');
  const ready =
    usual && alternativesOf(token, dictionary).length === 0 ? 'dictionary' : token.source;
  let at = token.start;
  let from = 0;
  let begin = at;
  const flush = (to: number, end: number): void => {
    const syllables = written.slice(from, to).filter((one) => one !== undefined);
    if (syllables.length > 0) {
      out.words.push({
        ...wordOf(syllables, source.slice(begin, end), offset + begin, offset + end),
        clauses: [...new Set([token.clause, ...syllables.map(({ clause }) => clause)])],
        source: ready,
        confidence: CONFIDENCE[ready],
        alternatives: alternativesOf(token, dictionary),
      });
    }
    from = to + 1;
  };
  token.characters.forEach((character, n) => {
    const end = at + character.length;
    if (written[n] === undefined) {
      flush(n, at);
      const lost = missing(token, source.slice(at, end), offset + at);
      out.words.push(...lost.words);
      out.diagnostics.push(...lost.diagnostics);
      begin = end;
    }
    at = end;
  });
  flush(token.characters.length, at);
  return out;
};

type Syllables = BrailleWord['syllables'];

const wordOf = (
  syllables: Syllables,
  text: string,
  start: number,
  end: number,
): Omit<BrailleWord, 'clauses' | 'source' | 'confidence' | 'alternatives'> => {
  const breaks: number[] = [];
  let cells = '';
  for (const syllable of syllables) {
    if (cells !== '') breaks.push(cells.length);
    cells += syllable.cells;
  }
  const reading = syllables.map((one) => one.reading).join(' ');
  return { kind: 'chinese', text, start, end, cells, blanksBefore: 0, syllables, reading, breaks };
};
