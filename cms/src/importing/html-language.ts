import { languageTag } from '@minzong/content-types';
import type { Element, ElementContent, Parents } from 'hast';

/** Where a language span is noted on its way from `lang` attributes to Markdown. */
export const LANGUAGE_PROPERTY = 'dataLanguage';

/** ISO 639-3 codes that pages use for languages that BCP 47 names by two letters. */
const SHORT: Record<string, string> = {
  bod: 'bo',
  tib: 'bo',
  iii: 'ii',
  eng: 'en',
  zho: 'zh',
  cmn: 'zh',
};

/** A `lang` attribute as a BCP 47 tag in its usual case (`bo`, `zh-Hant`), or undefined. */
export const languageOf = (element: Element): string | undefined => {
  const { lang, xmlLang } = element.properties;
  const written = typeof lang === 'string' ? lang : xmlLang;
  if (typeof written !== 'string') return undefined;
  const [primary = '', ...rest] = written.trim().replaceAll('_', '-').split('-');
  const short = SHORT[primary.toLowerCase()] ?? primary.toLowerCase();
  const tag = [short, ...rest].join('-');
  return languageTag.safeParse(tag).success ? tag : undefined;
};

// zh and zh-CN are the same to a reader, zh-Hant is not.
const plain = (tag: string): string => tag.replace(/-(?:CN|Hans|Hans-CN|US|GB)$/i, '');

const sameLanguage = (a: string, b: string): boolean => plain(a) === plain(b);

const span = (language: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { [LANGUAGE_PROPERTY]: language },
  children,
});

const isBlank = (node: ElementContent): boolean =>
  node.type === 'text' ? node.value.trim() === '' : node.type === 'comment';

/**
 * Carries `lang` attributes down to the text: a paragraph, cell or run in another language than
 * `surrounding` gets one span around its words.
 */
export const markLanguages = (parent: Parents, surrounding: string, own = surrounding): void => {
  const foreign = !sameLanguage(own, surrounding);
  const children = (parent.children as ElementContent[]).map((child) => {
    if (child.type === 'element') markElement(child, surrounding, languageOf(child) ?? own);
    return foreign && child.type === 'text' && !isBlank(child) ? span(own, [child]) : child;
  });
  parent.children = children;
};

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const holdsBlocks = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (BLOCKS.has(child.tagName) || holdsBlocks(child)),
  );

const markElement = (element: Element, surrounding: string, own: string): void => {
  if (sameLanguage(own, surrounding) || holdsBlocks(element)) {
    markLanguages(element, surrounding, own);
  } else if (!element.children.every(isBlank)) {
    markLanguages(element, own);
    element.children = [span(own, element.children)];
  }
};
