/** Root letters in Extended Wylie (EWTS, THL 2004), by code point from U+0F40 on; '' is not in use. */
const WYLIE_LETTERS =
  "k kh g g+h ng c ch j  ny T Th D D+h N t th d d+h n p ph b b+h m ts tsh dz dz+h w zh z ' y r l sh Sh s h a k+Sh R";

const FIRST_ROOT = 0x0f40;
const ROOT_TO_SUBJOINED = 0x50;

const pairs = WYLIE_LETTERS.split(' ').map((wylie, at): [string, string] => [
  String.fromCharCode(FIRST_ROOT + at),
  wylie,
]);

/** Tibetan root letter → Wylie. */
export const LETTER_TO_WYLIE: ReadonlyMap<string, string> = new Map(
  pairs.filter(([, wylie]) => wylie !== ''),
);

/** Wylie → Tibetan root letter. */
export const WYLIE_TO_LETTER: ReadonlyMap<string, string> = new Map(
  Array.from(LETTER_TO_WYLIE, ([letter, wylie]) => [wylie, letter]),
);

/** The root letter of a subjoined one. */
export const rootOf = (subjoined: string): string =>
  String.fromCharCode(subjoined.charCodeAt(0) - ROOT_TO_SUBJOINED);

/** The subjoined form of a root letter. */
export const subjoinedOf = (root: string): string =>
  String.fromCharCode(root.charCodeAt(0) + ROOT_TO_SUBJOINED);

/** Vowel signs after composed ones are taken apart: ཱི is ཱ and ི. */
export const VOWELS: ReadonlyMap<string, string> = new Map([
  ['\u0f72', 'i'],
  ['\u0f74', 'u'],
  ['\u0f7a', 'e'],
  ['\u0f7b', 'ai'],
  ['\u0f7c', 'o'],
  ['\u0f7d', 'au'],
  ['\u0f80', '-i'],
  ['\u0f71', 'A'],
  ['\u0f71\u0f72', 'I'],
  ['\u0f71\u0f74', 'U'],
  ['\u0f71\u0f80', '-I'],
]);

/** Signs that end a stack. */
export const FINALS: ReadonlyMap<string, string> = new Map([
  ['\u0f7e', 'M'],
  ['\u0f7f', 'H'],
  ['\u0f83', '~M'],
  ['\u0f82', '~M`'],
  ['\u0f84', '?'],
]);

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What each prefix may stand before; a stack is named by its top letter. */
const PREFIXED: Readonly<Record<string, string>> = {
  g: 'c ny t d n ts zh z y sh s',
  d: 'k g ng p b m',
  b: 'k g c t d ts zh z sh s r l',
  m: 'kh g ng ch j ny th d n tsh dz',
  "'": 'kh g ch j th d ph b tsh dz',
};

const prefixed = new Set(
  Object.entries(PREFIXED).flatMap(([prefix, roots]) =>
    roots.split(' ').map((root) => `${prefix} ${root}`),
  ),
);

/** True when the letter may stand before a root, of a stack before its top letter. */
export const isPrefixOf = (prefix: string, top: string): boolean =>
  prefixed.has(`${prefix} ${top}`);

export const PREFIXES = new Set(Object.keys(PREFIXED));
export const SUFFIXES = list("g ng d n b m ' r l s");
const BEFORE_SECOND: Readonly<Record<string, ReadonlySet<string>>> = {
  s: list('g ng b m'),
  d: list('n r l'),
};
/** True when a letter may follow a suffix: ས, and ད of the older spelling. */
export const isSecondSuffix = (suffix: string, second: string): boolean =>
  BEFORE_SECOND[second]?.has(suffix) ?? false;

/** Stacks that are written without + in Wylie: with ར ལ ས above, with ཡ ར ལ ཝ below. */
const ABOVE = {
  r: 'k g ng j ny t d n b m ts dz',
  l: 'k g ng c j t d p b h',
  s: 'k g ng ny t d n p b m ts',
};
const BELOW = {
  y: 'k kh g p ph b m h rk rg rm sk sg sp sb sm',
  r: 'k kh g t th d n p ph b m sh s h dz sk sg sn sp sb sm',
  l: 'k g b z r s',
  w: 'k kh g c ny t d ts tsh zh z r l sh s h rts gr phy rg dr',
};

const above = Object.entries(ABOVE).flatMap(([head, roots]) =>
  roots.split(' ').map((root) => head + root),
);
const below = Object.entries(BELOW).flatMap(([foot, roots]) =>
  roots.split(' ').map((root) => root + foot),
);

/** The stacks of native words, in Wylie. */
export const STACKS: ReadonlySet<string> = new Set([...above, ...below]);
