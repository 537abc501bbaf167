import type { Root, RootContent } from 'mdast';
import { letterNumber } from './document-number';
import { recognised, type Note } from './note';
import { isDayAlone, officialDays } from './official-days';
import type { PolicyFacts } from './promulgation';
import { plainTextOf } from './tree-text';

const LONGEST_TITLE = 100;
const ORGAN =
  /^[\p{Script=Han}、\s]{3,40}(?:委员会|人民政府|办公厅|办公室|国务院|局|厅|部|院|委|会)(?:文件)?$/u;

/** The paragraphs that open a text, up to its first heading. */
const opening = (root: Root, count: number): RootContent[] => {
  const end = root.children.findIndex((node) => node.type !== 'paragraph' && node.type !== 'html');
  return root.children.slice(0, end < 0 ? count : Math.min(end, count));
};

const remove = (root: Root, nodes: (RootContent | undefined)[]): void => {
  root.children = root.children.filter((node) => !nodes.includes(node));
};

/** 发文机关 and 文号 at the head of an official letter; both leave the body for their fields. */
export const takeLetterhead = (root: Root, notes: Note[]): PolicyFacts => {
  const lines = opening(root, 4);
  const at = lines.findIndex((node) => letterNumber(plainTextOf(node)) !== undefined);
  const numberLine = lines[at];
  if (numberLine === undefined) return {};
  const documentNumber = letterNumber(plainTextOf(numberLine)) ?? '';
  notes.push(recognised(`文号：${documentNumber}`));
  const before = at > 0 ? lines[at - 1] : undefined;
  const organ = before === undefined ? '' : plainTextOf(before).replace(/\s+|文件$/g, '');
  if (!ORGAN.test(organ)) {
    remove(root, [numberLine]);
    return { documentNumber };
  }
  remove(root, [numberLine, before]);
  notes.push(recognised(`发文机关：${organ}（文号上方）`));
  return { documentNumber, issuingBody: organ };
};

/** A short first paragraph that does not end like a sentence is the title of a text without headings. */
export const takeFirstLineAsTitle = (root: Root, notes: Note[]): string | undefined => {
  const first = opening(root, 1)[0];
  const words = first === undefined ? '' : plainTextOf(first);
  if (words === '' || words.length > LONGEST_TITLE || /[。！？；：，、!?;:,]$/.test(words))
    return undefined;
  if (isDayAlone(words)) return undefined;
  remove(root, [first]);
  notes.push(recognised(`标题：${words}（首行）`));
  return words;
};

/** 成文日期: the day that stands alone under the signature. Two such days decide nothing. */
export const signatureDay = (root: Root, notes: Note[]): string | undefined => {
  const alone = root.children.map(plainTextOf).filter(isDayAlone);
  const [only, second] = alone;
  if (only === undefined || second !== undefined) return undefined;
  const day = officialDays(only)[0];
  if (day !== undefined) notes.push(recognised(`成文日期：${day}（落款）`));
  return day;
};
