import { syllableOf } from './cells/syllable';
import { numberedReading } from './dictionary/pinyin';

/** One entry of the lexicon that proof-readers keep, for one document or for all. */
export interface Correction {
  /** The text, with a blank wherever a braille word ends: `大理 州`. */
  written: string;
  /** Pinyin with marks or numbers, a syllable for each character; left out to correct bounds only. */
  reading?: string | undefined;
}

/** A correction in the form in which it is applied. */
export interface ReadyCorrection {
  text: string;
  /** Ends of the words inside, in characters. */
  bounds: readonly number[];
  readings?: readonly string[];
}

export interface Corrections {
  /** The longest correction that begins at a place. */
  at(text: string, at: number): ReadyCorrection | undefined;
}

/** A correction that cannot be applied, said in Chinese. */
export interface CorrectionFault {
  correction: Correction;
  message: string;
}

const CHINESE = /^(?:\p{Script=Han}|〇)+$/u;

const ready = (correction: Correction): ReadyCorrection | string => {
  const parts = correction.written.trim().split(/\s+/);
  const text = parts.join('');
  if (!CHINESE.test(text)) return '字词只能由汉字组成，以空格表示分词处';
  let length = 0;
  const bounds = parts.slice(0, -1).map((part) => (length += Array.from(part).length));
  if (correction.reading === undefined || correction.reading.trim() === '') return { text, bounds };
  const readings = correction.reading
    .trim()
    .split(/[\s']+/)
    .map(numberedReading);
  if (readings.some((one) => one === undefined || !syllableOf(one)))
    return '读音须为拼音，如 chóng qìng 或 chong2 qing4';
  if (readings.length !== Array.from(text).length) return '读音的音节数与字数不同';
  return { text, bounds, readings: readings as string[] };
};

/**
 * Makes the lexicon of corrections ready. They win over the dictionary and over every rule; of two
 * for the same text the later one wins, so that a document's own follow those for all.
 */
export const createCorrections = (
  list: readonly Correction[],
): { corrections: Corrections; faults: CorrectionFault[] } => {
  const faults: CorrectionFault[] = [];
  const byText = new Map<string, ReadyCorrection>();
  for (const correction of list) {
    const made = ready(correction);
    if (typeof made === 'string') faults.push({ correction, message: made });
    else byText.set(made.text, made);
  }
  const byFirst = new Map<string, ReadyCorrection[]>();
  for (const made of byText.values()) {
    const first = made.text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), made]);
  }
  for (const all of byFirst.values()) all.sort((a, b) => b.text.length - a.text.length);
  return {
    faults,
    corrections: {
      at: (text, at) => byFirst.get(text.charAt(at))?.find((one) => text.startsWith(one.text, at)),
    },
  };
};

export const NO_CORRECTIONS: Corrections = { at: () => undefined };
