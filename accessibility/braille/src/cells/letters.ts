import { cellsOf, cellTable } from './dots';

/** The letters of GF 0019-2018 Annex C, which are those of every alphabet in braille. */
export const LETTERS = cellTable({
  ...{ a: '1', b: '12', c: '14', d: '145', e: '15', f: '124', g: '1245', h: '125', i: '24' },
  ...{ j: '245', k: '13', l: '123', m: '134', n: '1345', o: '135', p: '1234', q: '12345' },
  ...{ r: '1235', s: '234', t: '2345', u: '136', v: '1236', w: '2456', x: '1346', y: '13456' },
  ...{ z: '1356' },
});

const SMALL = cellsOf('56');
const CAPITAL = cellsOf('6');

/**
 * Latin letters in Chinese text (GB/T 18028-2010 5.2): ⠰ before small letters and ⠠ before capital
 * ones, once for each run of either: abB is ⠰⠁⠃⠠⠃.
 * @param letters ASCII letters only
 */
export const writeLetters = (letters: string): string => {
  let cells = '';
  let sign = '';
  for (const letter of letters) {
    const small = letter.toLowerCase();
    const wanted = letter === small ? SMALL : CAPITAL;
    if (wanted !== sign) cells += wanted;
    sign = wanted;
    cells += LETTERS.get(small) ?? '';
  }
  return cells;
};
