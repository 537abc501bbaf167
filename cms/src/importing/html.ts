import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { languageSpan } from './dialect';
import { takeBookmarks, type Bookmarks } from './html-bookmarks';
import { dropForeignElements, elementsNamed, wordsOf } from './html-cleaning';
import { LANGUAGE_PROPERTY, languageOf, markLanguages } from './html-language';
import { settleLists } from './html-lists';
import { ol, sup } from './html-notes';
import { rubyDirectives } from './html-ruby';
import { settleTables } from './html-tables';
import { settleOfficeMarkup } from './office-markup';
import { recognised, type Note } from './note';

export interface HtmlPage {
  root: Root;
  /** BCP 47 tag of `<html lang>` */
  language: string | undefined;
  /** `<title>`, for a page without a heading of level 1 */
  pageTitle: string | undefined;
  /** `<meta name content>` by lower-case name */
  meta: Map<string, string>;
  bookmarks: Bookmarks;
}

const handlers: Record<string, Handle> = {
  ol,
  sup,
  ruby: (_state, element: Element) => {
    const [first, ...more] = rubyDirectives(element);
    return first === undefined ? undefined : [first, ...more];
  },
  span: (state, element: Element) => {
    const children = state.all(element);
    const language = element.properties[LANGUAGE_PROPERTY];
    if (typeof language !== 'string') return children;
    return languageSpan(language, children as PhrasingContent[]);
  },
};

const metaOf = (page: HtmlRoot): Map<string, string> =>
  new Map(
    elementsNamed(page, 'meta').flatMap(({ properties: { name, content } }) =>
      typeof name === 'string' && typeof content === 'string' && content.trim() !== ''
        ? [[name.toLowerCase(), content.trim()] as const]
        : [],
    ),
  );

/** The part of a page that is its content: `<main>` when there is exactly one, else the body. */
const contentOf = (page: HtmlRoot, notes: Note[]): HtmlRoot => {
  const mains = elementsNamed(page, 'main');
  const main = mains[0];
  if (main === undefined || mains.length > 1) return page;
  notes.push(recognised('只取网页的正文区（main），页眉页脚已略去'));
  return { type: 'root', children: [main] };
};

const withoutTitleElement = (page: HtmlRoot): string | undefined => {
  const title = elementsNamed(page, 'title')[0];
  const words = title === undefined ? '' : wordsOf(title).replace(/\s+/g, ' ').trim();
  if (title !== undefined) title.children = [];
  return words === '' ? undefined : words;
};

/** Blocks of a piece of HTML inside another text. */
export const convertHtmlFragment = (html: string, notes: Note[]): RootContent[] =>
  convertHtml(html, notes, 'zh-CN').root.children;

/**
 * A page as a Markdown tree: headings, lists, tables, links, images, ruby and `lang` kept; scripts,
 * styles and forms dropped and noted.
 */
export const convertHtml = (html: string, notes: Note[], language?: string): HtmlPage => {
  const page = fromHtml(html);
  const root = elementsNamed(page, 'html')[0];
  const declared = root === undefined ? undefined : languageOf(root);
  const meta = metaOf(page);
  const pageTitle = withoutTitleElement(page);
  const content = contentOf(page, notes);
  settleOfficeMarkup(content, notes);
  dropForeignElements(content, notes);
  settleLists(content);
  const bookmarks = takeBookmarks(content);
  settleTables(content, notes);
  markLanguages(content, declared ?? language ?? 'zh-CN');
  const tree = toMdast(content, { handlers, document: true });
  return {
    root: tree.type === 'root' ? tree : { type: 'root', children: [] },
    language: declared,
    bookmarks,
    pageTitle,
    meta,
  };
};
