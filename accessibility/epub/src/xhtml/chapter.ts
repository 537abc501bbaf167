import type { Edition } from '../book';
import type { Chapter } from '../manuscript/manuscript';
import { el, type Element } from './element';
import { drawInlines, noteId, referenceId } from './inlines';
import { pageTitle, xhtmlPage } from './page';
import { drawPieces } from './pieces';
import {
  within,
  type BoundPicture,
  type Entry,
  type Note,
  type PageMark,
  type Sheet,
} from './sheet';
import { targetsOf } from './targets';

/** A chapter as its file, and what the table of contents needs to know of it. */
export interface DrawnChapter {
  file: string;
  title: Chapter['title'];
  content: string;
  entries: Entry[];
  pages: PageMark[];
}

const TITLE_ID = 'Title';
const NOTES_ID = 'Notes';

const drawNote = ({ number, children, language }: Note, sheet: Sheet): Element => {
  const back = sheet.edition.say('backToNote', { n: number });
  const link = within(sheet, back.lang, (attributes) =>
    el(
      'a',
      {
        ...attributes,
        role: 'doc-backlink',
        href: `#${referenceId(number)}`,
        'aria-label': back.text,
      },
      `${String(number)}.`,
    ),
  );
  return within(sheet, language, (attributes) =>
    el(
      'aside',
      { ...attributes, id: noteId(number), 'epub:type': 'footnote', role: 'doc-footnote' },
      el('p', {}, link, ' ', drawInlines(children, sheet)),
    ),
  );
};

/** Notes may hold notes: those are drawn in turn until none is left. */
const drawNotes = (sheet: Sheet): Element[] => {
  const drawn: Element[] = [];
  for (let note: Note | undefined; (note = sheet.notes[drawn.length]) !== undefined;)
    drawn.push(drawNote(note, sheet));
  if (drawn.length === 0) return [];
  const { text, lang } = sheet.edition.say('notes');
  const heading = within(sheet, lang, (attributes) =>
    el('h2', { ...attributes, id: NOTES_ID }, text),
  );
  return [el('section', { class: 'notes', 'aria-labelledby': NOTES_ID }, heading, drawn)];
};

/** Draws a chapter as an XHTML document of its own. */
export const drawChapter = (
  chapter: Chapter,
  edition: Edition,
  pictures: ReadonlyMap<string, BoundPicture>,
): DrawnChapter => {
  const sheet: Sheet = {
    ...{ edition, pictures, language: chapter.title.lang, targets: targetsOf(chapter) },
    ...{ given: new Set([TITLE_ID, NOTES_ID]), prefix: '', headingOffset: 0, lastLevel: 1 },
    ...{ clauses: new Map(), notes: [], entries: [], pages: [], insideLink: false, deferred: [] },
  };
  const pieces = drawPieces(chapter, sheet);
  const body = el(
    'section',
    {
      'epub:type': chapter.role,
      role: `doc-${chapter.role}`,
      'aria-labelledby': TITLE_ID,
    },
    pageTitle(TITLE_ID, chapter.title.text),
    pieces,
    drawNotes(sheet),
  );
  return {
    file: `${chapter.name}.xhtml`,
    title: chapter.title,
    content: xhtmlPage(chapter.title, [body]),
    entries: sheet.entries,
    pages: sheet.pages,
  };
};
