import type { AncientText, Block, PublishedDocument, RichText } from '@minzong/content-types';
import { isSilent, wordsOf } from './words-of';

/** Where a reader can be taken inside of a document: an id on its page, and what it is called. */
export interface Spot {
  anchor: string;
  label: string;
}

/** A run of words, and the spot at which it stands. */
export interface Piece {
  words: string;
  spot: Spot | undefined;
}

const MAXIMUM_LABEL_LENGTH = 60;
/** Below this many characters a text is seen at a glance, and its headings are no places. */
const LONG_TEXT = 800;

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'table', 'image', 'quote']);
const isRichText = (value: unknown): value is RichText =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((block) => BLOCKS.has((block as { type?: string } | null)?.type ?? ''));

const labelOf = (words: string): string =>
  words.replaceAll(/\s+/g, ' ').trim().slice(0, MAXIMUM_LABEL_LENGTH).toWellFormed();

interface Tree {
  blocks: RichText;
  /** what the site sets before every anchor of this tree */
  prefix: string;
  /** names of clauses by anchor */
  clauses: ReadonlyMap<string, string>;
}

const spotOf = (block: Block, { prefix, clauses }: Tree, isLong: boolean): Spot | undefined => {
  if (block.type === 'heading' && isLong)
    return { anchor: prefix + block.anchor, label: labelOf(wordsOf(block.children)) };
  if (block.type !== 'paragraph' || block.anchor === undefined) return undefined;
  const label = clauses.get(block.anchor);
  return label === undefined ? undefined : { anchor: prefix + block.anchor, label };
};

/** Each block belongs to the clause or heading before it. */
const piecesOfTree = (tree: Tree): Piece[] => {
  const isLong = wordsOf(tree.blocks).length > LONG_TEXT;
  const taken = new Set<string>();
  let spot: Spot | undefined;
  return tree.blocks.map((block) => {
    const begun = spotOf(block, tree, isLong);
    // The page gives an id to the first block that asks for it.
    if (begun !== undefined && begun.label !== '' && !taken.has(begun.anchor)) {
      taken.add(begun.anchor);
      spot = begun;
    }
    return { words: wordsOf([block]), spot };
  });
};

const piecesOfLeaves = ({ leaves, locale }: AncientText): Piece[] =>
  leaves.flatMap(({ folio, lines }, leaf) =>
    lines.map(({ label, text, transliteration, translations }, line) => ({
      words: [text, transliteration, ...translations.map((translation) => translation.text)]
        .filter((words) => words !== undefined)
        .join('\n'),
      spot: {
        anchor: `leaf-${String(leaf + 1)}-line-${String(line + 1)}`,
        label: locale === 'en' ? `Leaf ${folio}, line ${label}` : `叶${folio} 行${label}`,
      },
    })),
  );

const piecesOfQuestions = (questions: { question: string; answer: RichText }[]): Piece[] =>
  questions.map(({ question, answer }, index) => ({
    words: `${question}\n${wordsOf(answer)}`,
    spot: { anchor: `question-${String(index + 1)}`, label: labelOf(question) },
  }));

const piecesOfField = (document: PublishedDocument, name: string, value: unknown): Piece[] => {
  if (name === 'leaves' && document.type === 'ancient-text') return piecesOfLeaves(document);
  if (name === 'questions' && 'questions' in document) return piecesOfQuestions(document.questions);
  if (!isRichText(value)) return [{ words: wordsOf(value), spot: undefined }];
  const clauses = document.type === 'policy' ? document.clauses : [];
  return piecesOfTree({
    blocks: value,
    prefix: name === 'body' ? '' : `${name}-`,
    clauses: new Map(clauses.map(({ anchor, label }) => [anchor, label])),
  });
};

const isRunningText = ([name, value]: [string, unknown]): boolean =>
  isRichText(value) || name === 'leaves' || name === 'questions';

/**
 * All words of a document beyond title and summary with the spots at which they stand: first what
 * is read from beginning to end, then the facts about it.
 */
export const piecesOf = (document: PublishedDocument): Piece[] => {
  const fields = Object.entries(document).filter(([name]) => !isSilent(name));
  return [
    ...fields.filter(isRunningText),
    ...fields.filter((field) => !isRunningText(field)),
  ].flatMap(([name, value]) =>
    piecesOfField(document, name, value).filter(({ words }) => words.trim() !== ''),
  );
};
