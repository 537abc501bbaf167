import type { Phrase } from '../book';
import { el, type Element, type Node, xmlFile } from './element';
import { languageAttributes } from './sheet';

const DOCTYPE = '<!DOCTYPE html>\n';

/** A file of a book: an XHTML document in its language, with the book's style. */
export const xhtmlPage = (
  { text, lang }: Phrase,
  body: Node[],
  bodyType?: Record<string, string>,
): string =>
  xmlFile(
    el(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        ...languageAttributes(lang),
      },
      el(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('title', {}, text),
        el('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
      ),
      el('body', bodyType ?? {}, body),
    ),
    DOCTYPE,
  );

/** The heading by which a page is known. */
export const pageTitle = (id: string, text: string): Element => el('h1', { id }, text);
