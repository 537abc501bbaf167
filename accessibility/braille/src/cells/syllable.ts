import { cellTable } from './dots';

/** A syllable taken apart as the cells want it: `zhong1` is zh, ong, 1; `yi4` has no initial. */
export interface Syllable {
  /** As in Hanyu Pinyin with ü: `lü`, `zhong`, `yi`. */
  spelling: string;
  /** Empty for a syllable that begins with a vowel (零声母); y and w are spelling only. */
  initial: string;
  /** Empty for zhi chi shi ri zi ci si, which are written by their initial alone (GF 9.2). */
  final: string;
  /** 1–4; 5 is the neutral tone. */
  tone: number;
}

/** GF 0019-2018 clause 5: j q x share the cells of g k h. */
export const INITIALS = cellTable({
  ...{ b: '12', p: '1234', m: '134', f: '124', d: '145', t: '2345', n: '1345', l: '123' },
  ...{ g: '1245', k: '13', h: '125', j: '1245', q: '13', x: '125' },
  ...{ zh: '34', ch: '12345', sh: '156', r: '245', z: '1356', c: '14', s: '234' },
});

/** GF 0019-2018 clause 6: o and e share a cell, and so do ong and ueng. */
export const FINALS = cellTable({
  ...{ a: '35', o: '26', e: '26', i: '24', u: '136', ü: '346', er: '1235' },
  ...{ ai: '246', ao: '235', ei: '2346', ou: '12356' },
  ...{ ia: '1246', iao: '345', ie: '15', iu: '1256' },
  ...{ ua: '123456', uai: '13456', ui: '2456', uo: '135', üe: '23456' },
  ...{ an: '1236', ang: '236', en: '356', eng: '3456' },
  ...{ ian: '146', iang: '1346', in: '126', ing: '16' },
  ...{ uan: '12456', uang: '2356', un: '25', ong: '256', ueng: '256' },
  ...{ üan: '12346', ün: '456', iong: '1456' },
});

/** GF 0019-2018 clause 7; the neutral tone has no cell. */
export const TONES = cellTable({ 1: '1', 2: '2', 3: '3', 4: '23' });

/** Spellings with y and w, which have no cells of their own. */
const VOWEL_SPELLINGS = new Map(
  Object.entries({
    ...{ yi: 'i', ya: 'ia', ye: 'ie', yao: 'iao', you: 'iu', yan: 'ian', yin: 'in' },
    ...{ yang: 'iang', ying: 'ing', yong: 'iong', yu: 'ü', yue: 'üe', yuan: 'üan', yun: 'ün' },
    ...{ wu: 'u', wa: 'ua', wo: 'uo', wai: 'uai', wei: 'ui', wan: 'uan', wen: 'un' },
    ...{ wang: 'uang', weng: 'ueng' },
  }),
);
const INITIAL_ALONE = new Set(['zhi', 'chi', 'shi', 'ri', 'zi', 'ci', 'si']);
const READING = /^([a-zü]+)([1-5])$/;
const INITIAL = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/;

const takeApart = (spelling: string): { initial: string; final: string } => {
  const vowel = VOWEL_SPELLINGS.get(spelling);
  if (vowel !== undefined) return { initial: '', final: vowel };
  const initial = INITIAL.exec(spelling)?.[0] ?? '';
  if (INITIAL_ALONE.has(spelling)) return { initial, final: '' };
  const final = spelling.slice(initial.length);
  const isPalatal = initial === 'j' || initial === 'q' || initial === 'x';
  return { initial, final: isPalatal && final.startsWith('u') ? `ü${final.slice(1)}` : final };
};

const parse = (reading: string): Syllable | undefined => {
  const [, spelling = '', tone = ''] = READING.exec(reading) ?? [];
  // ê (欸) has no cell in the scheme; like liblouis we write it as ei.
  const { initial, final } = takeApart(spelling);
  if (initial !== '' && !INITIALS.has(initial)) return undefined;
  if (final !== '' && !FINALS.has(final)) return undefined;
  if (final === '' && !INITIAL_ALONE.has(spelling)) return undefined;
  return { spelling, initial, final, tone: Number(tone) };
};

const known = new Map<string, Syllable | undefined>();

/**
 * @param reading numbered pinyin, as `lü4`, `zhong1`, `de5`
 * @returns nothing when no cells exist for it: m, n, ng, hm (嗯, 呣) are in no source
 */
export const syllableOf = (reading: string): Syllable | undefined => {
  if (known.has(reading)) return known.get(reading);
  const syllable = parse(reading);
  if (known.size < 3000) known.set(reading, syllable);
  return syllable;
};
