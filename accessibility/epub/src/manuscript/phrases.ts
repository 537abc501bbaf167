import type { Block, Inline, RichText } from '@minzong/content-types';
import type { BookDocument, BookPart, Edition, NamedDocument, Phrase } from '../book';
import type { Fact, Piece } from './manuscript';

export const plain = (text: string): Inline[] => [{ type: 'text', text }];

/** Words in a language of their own; where it is the language around, nobody sees a difference. */
export const inLanguage = ({ text, lang }: Phrase): Inline[] => [
  { type: 'language', language: lang, children: plain(text) },
];

/** Another document: its title, a link to it, and what else is to be said of it. */
export const named = ({ title, locale, address, detail }: NamedDocument): Inline[] => [
  { type: 'link', href: address, children: inLanguage({ text: title, lang: locale }) },
  ...(detail === undefined ? [] : [...plain(' '), ...inLanguage(detail)]),
];

/** Several runs with a mark between them. */
export const joined = (runs: Inline[][], mark = ' · '): Inline[] =>
  runs.flatMap((run, index) => (index === 0 ? run : [...plain(mark), ...run]));

export const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children });

const listOf = (items: Inline[][], ordered: boolean): Block => ({
  ...{ type: 'list', ordered },
  items: items.map((words) => ({ children: [paragraph(words)] })),
});

/** What builds the pieces of one document: its words, its language and its links. */
export interface Writer {
  say: (word: Parameters<Edition['say']>[0], values?: Record<string, string | number>) => Inline[];
  own: (text: string) => Inline[];
  day: (moment: string) => Inline[];
  linked: (name: string) => NamedDocument[];
  /** a fact, or nothing when there is no value */
  fact: (word: Parameters<Edition['say']>[0], value: Inline[] | string | undefined) => Fact[];
  facts: (...facts: Fact[][]) => Piece[];
  text: (tree: RichText, options?: Partial<TextOptions>) => Piece[];
  list: (items: Inline[][], ordered?: boolean) => Piece[];
  heading: (word: Parameters<Edition['say']>[0], id: string) => Piece;
  /** a heading and what stands under it; nothing when nothing stands under it */
  section: (word: Parameters<Edition['say']>[0], id: string, pieces: Piece[]) => Piece[];
  links: (word: Parameters<Edition['say']>[0], name: string) => Piece[];
}

interface TextOptions {
  prefix: string;
  headingOffset: number;
  clauses: ReadonlyMap<string, string>;
}

/**
 * @param prefix set before every id, so that no two documents of a book share one
 */
export const createWriter = (
  { document, links }: BookPart,
  edition: Pick<Edition, 'say' | 'dateText'>,
  prefix = '',
): Writer => {
  const { locale }: BookDocument = document;
  const own = (text: string) => inLanguage({ text, lang: locale });
  const say: Writer['say'] = (word, values) => inLanguage(edition.say(word, values));
  const linked = (name: string) => links[name] ?? [];
  const text: Writer['text'] = (tree, options = {}) =>
    tree.length === 0
      ? []
      : [
          {
            ...{ kind: 'text', tree, language: locale },
            headingOffset: options.headingOffset ?? 0,
            prefix: prefix + (options.prefix ?? ''),
            clauses: options.clauses ?? new Map(),
          },
        ];
  const heading: Writer['heading'] = (word, id) => ({
    ...{ kind: 'heading', level: 2, id: `${prefix}Part-${id}` },
    words: say(word),
  });
  const section: Writer['section'] = (word, id, pieces) =>
    pieces.length === 0 ? [] : [heading(word, id), ...pieces];
  const list: Writer['list'] = (items, ordered = false) =>
    items.length === 0 ? [] : text([listOf(items, ordered)]);
  return {
    ...{ say, own, linked, text, heading, section, list },
    day: (moment) => plain(edition.dateText(moment)),
    fact: (word, value) =>
      value === undefined || value.length === 0
        ? []
        : [{ name: say(word), value: typeof value === 'string' ? own(value) : value }],
    facts: (...facts) =>
      facts.flat().length === 0 ? [] : [{ kind: 'facts', facts: facts.flat() }],
    links: (word, name) =>
      section(word, `links-${name.toLowerCase()}`, list(linked(name).map(named))),
  };
};
