import { STACKS } from './letters';
import { parseSyllable, type ParsedSyllable } from './parse';

const HEADS = new Set(['r', 'l', 's']);

/** Sounds of a root with a letter below, where they are not those of the root. */
const WITH_FOOT: Readonly<Record<string, string>> = {
  ...{ py: 'ch', phy: 'ch', by: 'j', my: 'ny' },
  ...{
    kr: 'tr',
    khr: 'tr',
    gr: 'dr',
    tr: 'tr',
    thr: 'tr',
    dr: 'dr',
    pr: 'tr',
    phr: 'tr',
    br: 'dr',
  },
  ...{ mr: 'm', nr: 'n', sr: 's', shr: 'sh', dzr: 'dz' },
  ...{ kl: 'l', gl: 'l', bl: 'l', rl: 'l', sl: 'l', zl: 'd', lh: 'lh' },
};
const PLAIN: Readonly<Record<string, string>> = { c: 'ch', "'": '', a: '' };

/** ར ལ ས above a root are silent; in lha and in stacks with ལ below the lower letter belongs to the sound. */
const withoutHead = (letters: string[]): string[] => {
  const [top = '', second = ''] = letters;
  const isHead =
    HEADS.has(top) && second !== 'l' && top + second !== 'lh' && STACKS.has(top + second);
  return isHead && second !== 'r' ? letters.slice(1) : letters;
};

const initialOf = ({ stacks, root }: ParsedSyllable): string => {
  const letters = stacks[root]?.letters ?? [];
  const audible = letters.length > 1 ? letters.filter((letter) => letter !== 'w') : letters;
  const sound = withoutHead(audible).join('');
  // དབ has lost its b: dbang is wang, dbyangs yang, dbu u.
  if (root === 1 && stacks[0]?.letters.join() === 'd' && sound.startsWith('b'))
    return sound === 'b' ? 'w' : sound.slice(1);
  return WITH_FOOT[sound] ?? PLAIN[sound] ?? sound;
};

const SUFFIX_SOUNDS: Readonly<Record<string, string>> = {
  ...{ g: 'k', ng: 'ng', n: 'n', b: 'p', m: 'm', r: 'r', l: 'l' },
};
/** Suffixes that move the vowel to the front of the mouth: bod is bö, bstan ten. */
const FRONTING = new Set(['d', 'n', 'l', 's']);
const FRONTED: Readonly<Record<string, string>> = { a: 'e', o: 'ö', u: 'ü' };

const simple = (vowel: string): string => {
  const plain = vowel.replace(/^-/, '').toLowerCase();
  return plain === '' ? 'a' : plain;
};

const endOf = ({ stacks, root }: ParsedSyllable): string => {
  const vowel = simple(stacks[root]?.vowel ?? '');
  const [after, ...others] = stacks.slice(root + 1);
  const suffix = after?.letters.join('') ?? '';
  const finals = stacks[root]?.finals.includes('M') === true ? 'm' : '';
  const particle = [after, ...others].find(
    (stack) => stack?.letters.join() === "'" && stack.vowel !== '',
  );
  if (particle?.vowel === 'i') return FRONTED[vowel] ?? vowel;
  const joined = particle === undefined ? '' : particle.vowel;
  const spoken = FRONTING.has(suffix) ? (FRONTED[vowel] ?? vowel) : vowel;
  return spoken + (SUFFIX_SOUNDS[suffix] ?? '') + finals + joined;
};

/** What a syllable adds before itself when the one before ends in a vowel: bka' 'gyur is kangyur. */
const nasalOf = ({ stacks, root }: ParsedSyllable): string => {
  const prefix = root === 1 ? stacks[0]?.letters.join('') : '';
  if (prefix !== "'" && prefix !== 'm') return '';
  return /^p|^b/.test(stacks[root]?.letters[0] ?? '') ? 'm' : 'n';
};

/** How a syllable sounds. */
export interface Sound {
  letters: string;
  /** what a preceding open syllable may take on from it: n, m or '' */
  nasal: string;
}

/**
 * A simple phonetic form after the rules of the THL Simplified Phonetic Transcription of Standard Tibetan
 * (Germano and Tournadre, 2003), which most names in use follow; undefined for what is no Tibetan syllable.
 * @param isFirst of a word; བ within one is spoken wa
 */
export const soundOf = (syllable: string, isFirst: boolean): Sound | undefined => {
  const parsed = parseSyllable(syllable);
  if (parsed === undefined) return undefined;
  const isPlainB = parsed.root === 0 && parsed.stacks[0]?.letters.join() === 'b';
  const initial = isPlainB && !isFirst ? 'w' : initialOf(parsed);
  const end = endOf(parsed);
  const glide = initial === 'w' && /^[uü]/.test(end) ? '' : initial;
  return { letters: glide + end, nasal: nasalOf(parsed) };
};
