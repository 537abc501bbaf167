import type { Element, ElementContent, Parents } from 'hast';

const MARK = /^minzong-number-(\d+)$/;

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const isList = ({ tagName }: Element): boolean => tagName === 'ol' || tagName === 'ul';

/** Takes the mark (see word-numbering.ts) out of an item and says its number. */
const takeNumber = (parent: Element): number | undefined => {
  let number: number | undefined;
  parent.children = parent.children.filter((child) => {
    if (!isElement(child) || isList(child)) return true;
    const mark = MARK.exec(
      typeof child.properties['id'] === 'string' ? child.properties['id'] : '',
    );
    if (mark !== null) {
      number ??= Number(mark[1]);
      return false;
    }
    number ??= takeNumber(child);
    return true;
  });
  return number;
};

const listOf = (like: Element, start: number | undefined): Element => ({
  ...like,
  properties: { ...like.properties, ...(start === undefined ? {} : { start }) },
  children: [],
});

/** One list for each run of items that count on from each other. */
const runsOf = (list: Element): Element[] => {
  const runs: Element[] = [];
  let next: number | undefined;
  for (const child of list.children) {
    const number = isElement(child) ? takeNumber(child) : undefined;
    const last = runs.at(-1);
    if (last === undefined || (number !== undefined && number !== next)) {
      runs.push({ ...listOf(list, number), children: [child] });
    } else last.children.push(child);
    if (number !== undefined) next = number + 1;
    else if (next !== undefined && isElement(child)) next += 1;
  }
  return runs;
};

/** Gives every numbered list of a Word file the number at which it starts, and parts those that restart. */
export const settleLists = (parent: Parents): void => {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    settleLists(child);
    return child.tagName === 'ol' ? runsOf(child) : [child];
  });
};
