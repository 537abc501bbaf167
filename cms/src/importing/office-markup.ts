import type { Element, ElementContent, Parents } from 'hast';
import { settleOfficeLists } from './office-lists';
import { leftOut, type Note } from './note';
import { styleOf } from './office-style';

/*
 * What Word and WPS put on the clipboard and into .htm files besides the words: `mso-` styles that
 * say what a paragraph is, marks of lists and notes, deleted and hidden text, comments.
 */

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const hasClass = ({ properties: { className } }: Element, name: RegExp): boolean =>
  Array.isArray(className) && className.some((each) => name.test(each));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Told {
  hidden: number;
  deleted: number;
  comments: number;
}

const isComment = (element: Element): boolean =>
  /mso-element:comment|mso-comment-reference|mso-special-character:comment/.test(
    styleOf(element),
  ) || hasClass(element, /^(?:MsoCommentReference|msocomanchor)$/);

const isHidden = (element: Element): boolean =>
  /display:none|mso-hide:all|visibility:hidden/.test(styleOf(element)) ||
  element.properties['hidden'] !== undefined;

const isContents = (element: Element): boolean => hasClass(element, /^MsoToc(?:Heading|\d)$/);

const isDeleted = (element: Element): boolean =>
  (element.tagName === 'del' && hasClass(element, /mso|^Mso/i)) ||
  /mso-deleted|text-decoration:line-through.*mso-prop-change/.test(styleOf(element)) ||
  hasClass(element, /^msoDel$/i);

const isUnwanted = (element: Element, told: Told): boolean => {
  if (isComment(element)) {
    if (hasClass(element, /^msocomanchor$/)) told.comments += 1;
    return true;
  }
  if (isDeleted(element)) told.deleted += 1;
  else if (isHidden(element)) told.hidden += 1;
  else return isContents(element) || element.tagName === 'xml';
  return true;
};

const dropUnwanted = (parent: Parents, told: Told): void => {
  parent.children = (parent.children as ElementContent[]).filter(
    (child) => !isElement(child) || !isUnwanted(child, told),
  );
  for (const child of parent.children as ElementContent[])
    if (isElement(child)) dropUnwanted(child, told);
};

const headingLevel = (element: Element): number | undefined => {
  if (element.tagName !== 'p') return undefined;
  const level = Number(/mso-outline-level:([1-9])/.exec(styleOf(element))?.[1]);
  if (level >= 1) return Math.min(level, 6);
  if (hasClass(element, /^MsoTitle/)) return 1;
  const named = (element.properties['className'] as unknown[] | undefined)
    ?.map((name) => /^MsoHeading([1-6])$/.exec(String(name))?.[1])
    .find((digit) => digit !== undefined);
  return named === undefined ? undefined : Number(named);
};

/** `#_ftn3` → footnote-3, `#_edn1` → endnote-1 */
const noteName = (address: string): string | undefined => {
  const [, kind, number] = /^#?_?(ftn|edn)(\d+)$/.exec(address) ?? [];
  return kind === undefined || number === undefined
    ? undefined
    : `${kind === 'ftn' ? 'footnote' : 'endnote'}-${number}`;
};

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const isBackLink = (node: ElementContent): boolean =>
  isElement(node) &&
  node.tagName === 'a' &&
  /^#_(?:ftn|edn)ref\d+$/.test(text(node.properties['href']));

const withoutBackLinks = (nodes: ElementContent[]): ElementContent[] =>
  nodes
    .filter((node) => !isBackLink(node))
    .map((node) =>
      isElement(node) ? { ...node, children: withoutBackLinks(node.children) } : node,
    );

/** The list of notes that Word writes at the end, in the form of the converter's other sources. */
const notesOf = (list: Element): Element =>
  element(
    'ol',
    {},
    list.children.filter(isElement).flatMap((each) => {
      const id = noteName(text(each.properties['id']));
      return id === undefined ? [] : [element('li', { id }, withoutBackLinks(each.children))];
    }),
  );

const bold = /font-weight:(?:bold|[6-9]00)/;

const settled = (child: Element): ElementContent[] => {
  const style = styleOf(child);
  if (/mso-element:(?:foot|end)note-list/.test(style)) return [notesOf(child)];
  if (child.tagName === 'a') {
    const note = noteName(text(child.properties['href']));
    if (note !== undefined)
      return [element('sup', {}, [element('a', { href: `#${note}` }, child.children)])];
  }
  const level = headingLevel(child);
  if (level !== undefined) child.tagName = `h${String(level)}`;
  // A whole document in `<b style="font-weight:normal">` is how Google Docs wraps its copies.
  if (child.tagName === 'b' && /font-weight:(?:normal|400)/.test(style)) return child.children;
  if (child.tagName === 'span' && bold.test(style) && !/mso-/.test(style))
    return [element('strong', {}, child.children)];
  return child.tagName.includes(':') ? child.children : [child];
};

const settleElements = (parent: Parents): void => {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    settleElements(child);
    return settled(child);
  });
};

const TRACKING = /^(?:utm_\w+|spm|scm|gclid|fbclid|share_token|share_source|from_wecom)$/;

const withoutTracking = (href: string): string => {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return href;
  const url = new URL(href);
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (names.length === 0) return href;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
};

const cleanLinks = (parent: Parents): void => {
  for (const child of parent.children as ElementContent[]) {
    if (!isElement(child)) continue;
    const { href } = child.properties;
    if (typeof href === 'string') child.properties['href'] = withoutTracking(href);
    cleanLinks(child);
  }
};

// Word notes the language of the keyboard, EN-US for every second Chinese run; only languages with
// a script of their own are worth believing.
const BELIEVED = /^(?:bo|ii|mn|ug|kk|ko|za)\b/i;

const forgetKeyboards = (parent: Parents): void => {
  for (const child of parent.children as ElementContent[]) {
    if (!isElement(child)) continue;
    if (!BELIEVED.test(text(child.properties['lang']))) delete child.properties['lang'];
    forgetKeyboards(child);
  }
};

const isFromOffice = (parent: Parents): boolean =>
  (parent.children as ElementContent[]).some(
    (child) => isElement(child) && (hasClass(child, /^Mso/) || isFromOffice(child)),
  );

/** Reads the marks of Word and WPS for what they mean and takes away the rest. */
export const settleOfficeMarkup = (page: Parents, notes: Note[]): void => {
  const told: Told = { hidden: 0, deleted: 0, comments: 0 };
  if (isFromOffice(page)) forgetKeyboards(page);
  dropUnwanted(page, told);
  settleOfficeLists(page);
  settleElements(page);
  cleanLinks(page);
  const { hidden, deleted, comments } = told;
  if (hidden > 0) notes.push(leftOut(`隐藏内容 ${String(hidden)} 处`));
  if (deleted > 0) notes.push(leftOut(`修订中删除的文字 ${String(deleted)} 处`));
  if (comments > 0) notes.push(leftOut(`批注 ${String(comments)} 条`));
};
