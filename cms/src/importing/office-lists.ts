import type { Element, ElementContent, Parents } from 'hast';
import { wordsOf } from './html-cleaning';
import { numberMark } from './word-numbering';
import { styleOf } from './office-style';

/*
 * On the clipboard a Word list is a row of paragraphs: `mso-list:l0 level2 lfo1` says to which list
 * and level one belongs, and a span `mso-list:Ignore` holds the number or bullet as written.
 */

const isElement = (node: ElementContent): node is Element => node.type === 'element';

interface Item {
  level: number;
  ordered: boolean;
  number: number | undefined;
  content: Element;
}

const isMark = (element: Element): boolean => styleOf(element).includes('mso-list:ignore');

/** Takes the written mark out of a paragraph. */
const takeMark = (parent: Element): string => {
  let mark = '';
  parent.children = parent.children.filter((child) => {
    if (!isElement(child)) return true;
    if (!isMark(child)) {
      mark ||= takeMark(child);
      return child.children.length > 0 || child.tagName === 'img' || child.tagName === 'br';
    }
    mark = wordsOf(child)
      .replace(/\u00a0/g, ' ')
      .trim();
    return false;
  });
  return mark;
};

const COUNTED = /^[（(]?(\d{1,4})[.．、)）]$/;
const LETTERED = /^[（(]?([a-z]|[ivxlc]+)[.．、)）]$/i;
// 第一条, 一、 and （一） are words of the text and not marks of a list.
const WORDS =
  /^(?:第[一二三四五六七八九十百零〇\d]+[条章节款编]|[（(]?[一二三四五六七八九十百]+[、）)．.])/;

const itemOf = (node: ElementContent): Item | undefined => {
  if (!isElement(node) || !/^(?:p|div|h[1-6])$/.test(node.tagName)) return undefined;
  const level = Number(/mso-list:l\d+level(\d)/.exec(styleOf(node))?.[1]);
  if (!(level >= 1)) return undefined;
  const mark = takeMark(node);
  if (mark === '') return undefined;
  if (WORDS.test(mark) || node.tagName.startsWith('h')) {
    const blank = /[、）)]$/.test(mark) ? '' : '　';
    node.children.unshift({ type: 'text', value: `${mark}${blank}` });
    return undefined;
  }
  const counted = COUNTED.exec(mark)?.[1];
  return {
    level,
    ordered: counted !== undefined || LETTERED.test(mark),
    number: counted === undefined ? undefined : Number(counted),
    content: node,
  };
};

const element = (tagName: string, children: ElementContent[], id?: string): Element => ({
  type: 'element',
  tagName,
  properties: id === undefined ? {} : { id },
  children,
});

const listItem = ({ content, number }: Item): Element => {
  const mark = number === undefined ? [] : [element('a', [], numberMark(number))];
  return element('li', [...mark, ...content.children]);
};

/** Items in a row as lists within lists. */
const nested = (items: Item[]): Element[] => {
  const lists: Element[] = [];
  const open: { level: number; list: Element }[] = [];
  for (const item of items) {
    const tagName = item.ordered ? 'ol' : 'ul';
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const last = open.at(-1);
    if (last?.level === item.level && last.list.tagName === tagName) {
      last.list.children.push(listItem(item));
      continue;
    }
    if (last?.level === item.level) open.pop();
    const list = element(tagName, [listItem(item)]);
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent !== undefined && isElement(parent)) parent.children.push(list);
    else lists.push(list);
    open.push({ level: item.level, list });
  }
  return lists;
};

const isBlank = (node: ElementContent): boolean =>
  (node.type === 'text' && node.value.trim() === '') || node.type === 'comment';

/** Makes lists of the paragraphs that Word marks as items. */
export const settleOfficeLists = (parent: Parents): void => {
  const settled: ElementContent[] = [];
  let items: Item[] = [];
  const close = (): void => {
    settled.push(...nested(items));
    items = [];
  };
  for (const child of parent.children as ElementContent[]) {
    const item = itemOf(child);
    if (item !== undefined) items.push(item);
    else if (items.length === 0 || !isBlank(child)) {
      close();
      if (isElement(child)) settleOfficeLists(child);
      settled.push(child);
    }
  }
  close();
  parent.children = settled;
};
