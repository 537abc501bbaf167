import type { DocumentOf, RichText } from '@minzong/content-types';

type Block = RichText[number];
type Policy = DocumentOf<'policy'>;
type Leaf = DocumentOf<'ancient-text'>['leaves'][number];

const words = (text: string) => [{ type: 'text' as const, text }];
const paragraph = (text: string, anchor?: string): Block => ({
  type: 'paragraph',
  ...(anchor === undefined ? {} : { anchor }),
  children: words(text),
});
const isQuestion = (line: string) => /^[QA]: /.test(line);

const CLAUSE = /^(第[一二三四五六七八九十]+条) /;
const ONES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 一 … 十九: no policy here is longer. */
const NUMERALS = [...ONES, ...ONES.map((ones) => `十${ones}`)];

const clauseOf = (line: string): { label: string; number: number } | undefined => {
  const label = CLAUSE.exec(line)?.[1];
  return label === undefined ? undefined : { label, number: NUMERALS.indexOf(label.slice(1, -1)) };
};

/** A body of paragraphs, `## headings` and clauses (第N条 …, each with its anchor). */
export const bodyOf = (lines: string[]): RichText =>
  lines
    .filter((line) => !isQuestion(line))
    .map((line, index): Block => {
      if (line.startsWith('## '))
        return {
          type: 'heading',
          level: 2,
          anchor: `section-${String(index + 1)}`,
          children: words(line.slice(3)),
        };
      const clause = clauseOf(line);
      return paragraph(line, clause && `clause-${String(clause.number)}`);
    });

export const clausesOf = (lines: string[]): Policy['clauses'] =>
  lines.flatMap((line) => {
    const clause = clauseOf(line);
    return clause === undefined ? [] : [{ ...clause, anchor: `clause-${String(clause.number)}` }];
  });

/** `Q:` lines, each answered by the `A:` line after it. */
export const questionsOf = (lines: string[]): DocumentOf<'explainer'>['questions'] =>
  lines.flatMap((line, index) =>
    line.startsWith('Q: ')
      ? [{ question: line.slice(3), answer: [paragraph((lines[index + 1] ?? '').slice(3))] }]
      : [],
  );

const LEAF = /^\[(\w+)\]$/;
const LINE = /^(\d+)\. ([^|]+?)(?: \| (.+))?$/;
const isOfLeaf = (line: string) => LEAF.test(line) || LINE.test(line);

/** `[1b]` begins a leaf; `3. text | 译文` is its third line. */
export const leavesOf = (lines: string[]): Leaf[] => {
  const leaves: Leaf[] = [];
  for (const line of lines) {
    const folio = LEAF.exec(line)?.[1];
    const [, label, text, translation] = LINE.exec(line) ?? [];
    if (folio !== undefined) leaves.push({ folio, lines: [] });
    else if (label !== undefined && text !== undefined)
      leaves.at(-1)?.lines.push({
        label,
        text,
        translations: translation === undefined ? [] : [{ locale: 'zh-CN', text: translation }],
      });
  }
  return leaves;
};

export const linesBesideLeaves = (lines: string[]): string[] =>
  lines.filter((line) => !isOfLeaf(line));
