const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const STOP_WORDS = new Set(
  (
    '的 了 和 在 是 与 及 或 等 对 于 关于 有 没有 我 我们 我要 我想 你 您 他 她 它 他们 自己 请 请问 问 问下 一下 可以 可 ' +
    '能 能否 能不能 可不可以 是否 是不是 有没有 要 想 想要 需要 需 应 应该 应当 吗 呢 吧 啊 呀 么 嘛 着 过 把 被 将 从 到 ' +
    '为 为了 给 跟 同 以 以及 及其 其 之 而 且 并 并且 也 都 就 还 又 很 这 那 这个 那个 这些 那些 哪 哪里 哪儿 哪个 哪些 ' +
    '哪种 什么 什么样 什么时候 怎么 怎么办 怎么样 怎样 如何 为什么 为何 何时 何处 谁 多少 几 几个 多久 多长 多大 去 来 上 ' +
    '下 里 中 后 前 时 时候 地方 个 些 种 的话 如果 但 但是 因为 所以 由 因 由于 得 不 会 让 找 找到 查 查找 查询 看 知道 告诉 介绍'
  ).split(' '),
);

/** True for words of a question or of grammar, which say nothing of what is looked for. */
export const isHanStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Stop words that are parts of names as well: 后藏, 阿把; dropped only between known words. */
const IN_NAMES = new Set(
  '把 被 将 过 同 因 由 后 前 中 上 下 里 时 来 去 看 对 给 从 到 得 以 且 而 其 之'.split(' '),
);

const charactersOf = (text: string): number => Array.from(text).length;
const LONGEST_UNKNOWN = 3;

/** 无 of 无障碍: means nothing without the word that follows. */
const PREFIXES = new Set(Array.from('无非超反半多跨副'));

/** Single characters that stood together and that no dictionary knows: one word of 2 or 3, or pairs. */
const joined = (singles: string): string[] => {
  const characters = Array.from(singles);
  if (characters.length <= LONGEST_UNKNOWN) return [singles];
  return Array.from({ length: Math.ceil(characters.length / 2) }, (_, pair) => {
    const at = Math.min(pair * 2, characters.length - 2);
    return characters.slice(at, at + 2).join('');
  });
};

const isUnknownSingle = (segment: string | undefined): boolean =>
  segment !== undefined && charactersOf(segment) === 1 && !STOP_WORDS.has(segment);

/** Cuts a run of Han characters into words; single characters that no dictionary knows are joined. */
export const hanWordsOf = (run: string): string[] => {
  const segments = Array.from(segmenter.segment(run), ({ segment }) => segment);
  const words: string[] = [];
  let singles = '';
  const endSingles = (): void => {
    if (singles !== '') words.push(...joined(singles));
    singles = '';
  };
  for (const [at, segment] of segments.entries()) {
    const isInName = IN_NAMES.has(segment) && (singles !== '' || isUnknownSingle(segments[at + 1]));
    if (isUnknownSingle(segment) || isInName) {
      singles += segment;
      continue;
    }
    const prefix = charactersOf(segment) > 1 && PREFIXES.has(singles) ? singles : '';
    if (prefix === '') endSingles();
    singles = '';
    words.push(prefix + segment);
  }
  endSingles();
  return words;
};
