import type { Edition, Phrase } from '../book';
import type { DrawnChapter } from '../xhtml/chapter';
import { el, type Element, type Node } from '../xhtml/element';
import { drawInlines } from '../xhtml/inlines';
import { xhtmlPage } from '../xhtml/page';
import { languageAttributes, type Entry, type Sheet } from '../xhtml/sheet';

interface TreeEntry {
  href: string;
  words: Node[];
  attributes: Record<string, string | undefined>;
  below: TreeEntry[];
}

const differing = (language: string, around: string) =>
  language === around ? {} : languageAttributes(language);

/** The words of an entry hold no link and no note, so they need no chapter around them. */
const wordsOf = ({ words, language }: Entry, edition: Edition): Node[] =>
  drawInlines(words, { edition, language } as Sheet);

const entriesOf = (chapter: DrawnChapter, edition: Edition, around: string): TreeEntry => {
  const root: TreeEntry = {
    href: chapter.file,
    words: [chapter.title.text],
    attributes: differing(chapter.title.lang, around),
    below: [],
  };
  const path: { level: number; entry: TreeEntry }[] = [{ level: 1, entry: root }];
  for (const found of chapter.entries) {
    const entry = {
      href: `${chapter.file}#${found.id}`,
      words: wordsOf(found, edition),
      attributes: differing(found.language, around),
      below: [],
    };
    while (path.length > 1 && (path.at(-1)?.level ?? 0) >= found.level) path.pop();
    path.at(-1)?.entry.below.push(entry);
    path.push({ level: found.level, entry });
  }
  return root;
};

const drawEntries = (entries: TreeEntry[]): Element =>
  el(
    'ol',
    {},
    entries.map(({ href, words, attributes, below }) =>
      el(
        'li',
        {},
        el('a', { href, ...attributes }, words),
        below.length === 0 ? [] : drawEntries(below),
      ),
    ),
  );

const navigation = (type: string, title: Phrase, around: string, list: Element): Element =>
  el(
    'nav',
    {
      ...{ 'epub:type': type, id: type },
      role: { toc: 'doc-toc', 'page-list': 'doc-pagelist' }[type],
      'aria-labelledby': `${type}-title`,
      hidden: type === 'toc' ? undefined : 'hidden',
    },
    el(
      type === 'toc' ? 'h1' : 'h2',
      { id: `${type}-title`, ...differing(title.lang, around) },
      title.text,
    ),
    list,
  );

const landmarks = (
  chapters: DrawnChapter[],
  edition: Edition,
  around: string,
  isRead: boolean,
): Element => {
  const place = (type: string, href: string, { text, lang }: Phrase): Element =>
    el('li', {}, el('a', { 'epub:type': type, href, ...differing(lang, around) }, text));
  return navigation(
    'landmarks',
    edition.say('landmarks'),
    around,
    el(
      'ol',
      {},
      // A landmark leads to what is read in turn, and to nothing else.
      isRead ? place('toc', '#toc', edition.say('contents')) : [],
      place('bodymatter', chapters[0]?.file ?? '', edition.say('textStart')),
    ),
  );
};

const pageList = (chapters: DrawnChapter[], edition: Edition, around: string): Element[] => {
  const pages = chapters.flatMap(({ file, pages: marks }) =>
    marks.map(({ id, folio }) => el('li', {}, el('a', { href: `${file}#${id}` }, folio))),
  );
  return pages.length === 0
    ? []
    : [navigation('page-list', edition.say('pageList'), around, el('ol', {}, pages))];
};

/**
 * The navigation document of a book: table of contents, landmarks, leaves of the original.
 * @param isRead whether readers come upon it, and do not only call it up
 */
export const contentsPage = (
  chapters: DrawnChapter[],
  title: Phrase,
  edition: Edition,
  isRead: boolean,
): string => {
  const around = title.lang;
  const contents = chapters.map((chapter) => entriesOf(chapter, edition, around));
  return xhtmlPage(title, [
    navigation('toc', edition.say('contents'), around, drawEntries(contents)),
    landmarks(chapters, edition, around, isRead),
    ...pageList(chapters, edition, around),
  ]);
};
