import { folded } from './same-words';
import { MOST_RULES, KIND_NAMES, ruleInWords, type RuleDraft, type RuleKind } from './rule';

type Content<K extends RuleKind> = Extract<RuleDraft, { kind: K }>['content'];

/** What speaks against a decision, and what its maker should know before it is kept. */
export interface Findings {
  faults: string[];
  warnings: string[];
}

const ANY_LETTER = /[\p{L}\p{N}]/u;
const quoted = (words: string): string => `“${words}”`;
const lengthOf = (word: string): number => Array.from(folded(word)).length;

const faultsOfWords = (words: readonly string[]): string[] => {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const word of words) {
    const same = seen.get(folded(word));
    if (!ANY_LETTER.test(word)) faults.push(`${quoted(word)}里没有字，检索不到`);
    else if (same !== undefined)
      faults.push(`${quoted(same)}和${quoted(word)}在检索里是同一个词，留一个即可`);
    seen.set(folded(word), word);
  }
  return faults;
};

/**
 * The decisions that hold, looked up by their words. Every new one is held against them: what would
 * contradict another is a fault, what is likely to surprise is a warning.
 */
export class RuleIndex {
  private readonly equivalent = new Map<string, RuleDraft>();
  private readonly heads = new Map<string, RuleDraft>();
  private readonly queries = new Map<string, RuleDraft>();
  private readonly denied = new Map<string, string>();
  private readonly said = new Set<string>();
  private readonly counts = new Map<RuleKind, number>();

  constructor(rules: readonly RuleDraft[] = []) {
    for (const rule of rules) this.add(rule);
  }

  add(rule: RuleDraft): void {
    this.counts.set(rule.kind, (this.counts.get(rule.kind) ?? 0) + 1);
    this.said.add(RuleIndex.essence(rule));
    if (rule.kind === 'denied') this.denied.set(folded(rule.content.words), rule.content.words);
    else if (rule.kind === 'best-bet')
      for (const query of rule.content.queries) this.queries.set(folded(query), rule);
    else if (rule.content.kind === 'equivalent')
      for (const word of rule.content.words) this.equivalent.set(folded(word), rule);
    else this.heads.set(folded(rule.content.words[0] ?? ''), rule);
  }

  /** Whether the same is decided already, in whatever order of its words. */
  has(rule: RuleDraft): boolean {
    return this.said.has(RuleIndex.essence(rule));
  }

  /** The group that a word belongs to, or begins. */
  synonymOf(word: string): RuleDraft | undefined {
    return this.equivalent.get(folded(word)) ?? this.heads.get(folded(word));
  }

  bestBetOf(query: string): RuleDraft | undefined {
    return this.queries.get(folded(query));
  }

  /** @param isPublished whether the public can open a document */
  examine(rule: RuleDraft, isPublished: (type: string, id: string) => boolean): Findings {
    const most = MOST_RULES[rule.kind];
    if ((this.counts.get(rule.kind) ?? 0) >= most)
      return {
        faults: [`${KIND_NAMES[rule.kind]}最多 ${String(most)} 条，请先移除不用的`],
        warnings: [],
      };
    if (rule.kind === 'synonym') return this.examineSynonym(rule.content);
    if (rule.kind === 'best-bet') return this.examineBestBet(rule.content, isPublished);
    return this.examineDenied(rule.content.words);
  }

  private static essence(rule: RuleDraft): string {
    if (rule.kind === 'denied') return `denied ${folded(rule.content.words)}`;
    if (rule.kind === 'best-bet') {
      const documents = rule.content.documents.map(({ type, id }) => `${type}/${id}`);
      return JSON.stringify([rule.content.queries.map(folded).sort(), documents]);
    }
    const words = rule.content.words.map(folded);
    const [head = '', ...others] = words;
    return rule.content.kind === 'equivalent'
      ? JSON.stringify(words.sort())
      : JSON.stringify([head, others.sort()]);
  }

  private examineSynonym({ kind, words }: Content<'synonym'>): Findings {
    const faults = faultsOfWords(words);
    if (kind === 'equivalent') faults.push(...this.faultsOfEquivalent(words));
    else faults.push(...this.faultsOfNarrower(words));
    const warnings = words
      .filter((word) => lengthOf(word) === 1)
      .map((word) => `${quoted(word)}只有一个字，会带出很多不相干的内容`);
    return { faults, warnings };
  }

  private faultsOfEquivalent(words: readonly string[]): string[] {
    const groups = new Set(
      words.flatMap((word) => {
        const known = this.equivalent.get(folded(word));
        return known === undefined ? [] : [`${quoted(word)}已在同义词“${ruleInWords(known)}”里`];
      }),
    );
    return [...groups].map((where) => `${where}，请在那一组里添加，一个词只能在一组里`);
  }

  private faultsOfNarrower(words: readonly string[]): string[] {
    const [head = '', ...others] = words;
    const known = this.heads.get(folded(head));
    const together = this.equivalent.get(folded(head));
    const faults =
      known === undefined ? [] : [`${quoted(head)}已设了“${ruleInWords(known)}”，请在那一条里添加`];
    if (together?.kind === 'synonym') {
      const same = new Set(together.content.words.map(folded));
      for (const word of others)
        if (same.has(folded(word)))
          faults.push(`${quoted(head)}和${quoted(word)}已互为同义词，不必再设单向`);
    }
    return faults;
  }

  private examineBestBet(
    { queries, documents }: Content<'best-bet'>,
    isPublished: (type: string, id: string) => boolean,
  ): Findings {
    const faults = faultsOfWords(queries);
    for (const query of queries)
      if (this.queries.has(folded(query)))
        faults.push(`${quoted(query)}已设了最佳推荐，请在那一条里改`);
    const keys = documents.map(({ type, id }) => `${type}/${id}`);
    if (new Set(keys).size < keys.length) faults.push('同一篇内容选了两次');
    if (documents.some(({ type, id }) => !isPublished(type, id)))
      faults.push('推荐的内容里有没有发布的，公众打不开，请换一篇');
    const warnings = queries.flatMap((query) =>
      [...this.denied]
        .filter(([denied]) => folded(query).includes(denied))
        .map(
          ([, denied]) =>
            `${quoted(query)}含有禁用建议${quoted(denied)}：输入时不会提示，搜索后仍排在最前`,
        ),
    );
    return { faults, warnings };
  }

  private examineDenied(words: string): Findings {
    const faults = faultsOfWords([words]);
    if (this.denied.has(folded(words))) faults.push(`${quoted(words)}已经禁用`);
    const warnings =
      lengthOf(words) === 1 ? [`凡是含有${quoted(words)}字的提示都不再出现，请确认`] : [];
    for (const [denied, typed] of this.denied)
      if (folded(words) !== denied && folded(words).includes(denied))
        warnings.push(`禁用${quoted(typed)}时已包含${quoted(words)}`);
    for (const [query, rule] of this.queries)
      if (query.includes(folded(words)))
        warnings.push(
          `最佳推荐“${ruleInWords(rule).split(' ⇒ ')[0] ?? ''}”的检索词含有${quoted(words)}：不再提示，搜索后仍排在最前`,
        );
    return { faults, warnings: [...new Set(warnings)] };
  }
}
