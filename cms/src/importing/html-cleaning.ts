import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { leftOut, type Note } from './note';

/** What a page carries besides its words, and the name an editor knows it by. */
const DROPPED: Record<string, string> = {
  script: '脚本',
  style: '样式',
  link: '样式',
  noscript: '脚本',
  template: '脚本',
  form: '表单',
  input: '表单',
  select: '表单',
  textarea: '表单',
  button: '表单',
  iframe: '嵌入网页',
  object: '嵌入对象',
  embed: '嵌入对象',
  applet: '嵌入对象',
  canvas: '画布',
  svg: '矢量图',
  math: '公式',
  video: '视频',
  audio: '音频',
  nav: '导航',
};

// Styles are never part of the words: not worth a line in the report of every page.
const SILENT = new Set(['link', 'meta', 'base', 'style']);

const isElement = (node: RootContent): node is Element => node.type === 'element';

const dropIn = (parent: Parents, counts: Map<string, number>): void => {
  const kept = (parent.children as RootContent[]).filter((node) => {
    if (node.type === 'comment' || node.type === 'doctype') return false;
    if (!isElement(node)) return true;
    if (SILENT.has(node.tagName)) return false;
    const name = DROPPED[node.tagName];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    return name === undefined;
  });
  parent.children = kept;
  for (const child of kept) if (isElement(child)) dropIn(child, counts);
};

/** Removes scripts, styles, forms and everything else that is no text, and notes what was there. */
export const dropForeignElements = (root: Root, notes: Note[]): void => {
  const counts = new Map<string, number>();
  dropIn(root, counts);
  for (const [name, count] of counts) notes.push(leftOut(`${name} ${String(count)} 处`));
};

/** All elements of a name below `parent`, in reading order. */
export const elementsNamed = (parent: Parents, name: string): Element[] =>
  (parent.children as RootContent[])
    .filter(isElement)
    .flatMap((element) => [
      ...(element.tagName === name ? [element] : []),
      ...elementsNamed(element, name),
    ]);

/** The words inside an element. */
export const wordsOf = (node: RootContent | ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
};
