import type { DocumentType, Inline } from '@minzong/content-types';
import type { Book, BookPart, Edition } from '../book';
import { BODIES } from './bodies';
import { folioRange, leafPieces } from './bodies/ancient-text';
import type { Body } from './bodies/body';
import type { Chapter, Manuscript, Piece } from './manuscript';
import { createWriter, inLanguage, joined, named, plain, type Writer } from './phrases';

/** So many leaves a file: reading devices grow slow on long ones. */
const LEAVES_A_CHAPTER = 40;

/** Types that are names of things rather than news: the day says nothing about them. */
const UNDATED = new Set<DocumentType>(['column', 'topic', 'region', 'ethnic-group']);

const dateline = ({ document }: BookPart, { facts, fact, day }: Writer): Piece[] => {
  const { publishedAt, updatedAt, source, author } = document;
  if (UNDATED.has(document.type)) return [];
  return facts(
    fact('author', author),
    fact('source', source),
    fact('published', day(publishedAt)),
    fact('updated', updatedAt > publishedAt ? day(updatedAt) : undefined),
  );
};

/** What every document says, whatever its type: how far to rely on it, what it is about, how new it is. */
const opening = (part: BookPart, writer: Writer): Piece[] => [
  ...part.notices.map((words): Piece => ({ kind: 'notice', words })),
  ...(part.document.summary === undefined
    ? []
    : [{ kind: 'lead' as const, words: writer.own(part.document.summary) }]),
  ...dateline(part, writer),
];

const attachments = ({ document }: BookPart, { section, list, own }: Writer): Piece[] =>
  section(
    'attachments',
    'attachments',
    list(
      document.attachments.map(({ url, name }) => [
        { type: 'link', href: url, children: own(name) },
      ]),
    ),
  );

/** The words of a recording that reads something else than the document: what is heard can be read. */
const recordingTranscript = ({ document }: BookPart, { section, text }: Writer): Piece[] => {
  const recording = 'recording' in document ? document.recording : undefined;
  if (recording === undefined || recording.transcriptKind === 'document') return [];
  const options = { prefix: 'recording-', headingOffset: 1 };
  return section('recording.transcript', 'recording', text(recording.transcript, options));
};

const chapterOf = (part: BookPart, name: string, edition: Edition): Chapter => {
  const { document } = part;
  const writer = createWriter(part, edition);
  // The table pairs each type with its own body, so the document fits the body found.
  const body = BODIES[document.type] as Body<DocumentType>;
  return {
    ...{ name, title: { text: document.title, lang: document.locale }, role: 'chapter' },
    pieces: [
      ...opening(part, writer),
      ...body(document, writer),
      ...recordingTranscript(part, writer),
      ...attachments(part, writer),
    ],
  };
};

/** The leaves of an ancient text, some of them a chapter. */
const leafChapters = (part: BookPart, edition: Edition): Chapter[] => {
  const { document } = part;
  if (document.type !== 'ancient-text') return [];
  const { leaves } = document;
  const writer = createWriter(part, edition);
  const { text, lang } = edition.say('leaves');
  return Array.from({ length: Math.ceil(leaves.length / LEAVES_A_CHAPTER) }, (_, index) => {
    const first = index * LEAVES_A_CHAPTER;
    const some = leaves.slice(first, first + LEAVES_A_CHAPTER);
    return {
      name: `leaves-${String(index + 1)}`,
      title: { text: `${text} ${folioRange(some)}`, lang },
      role: 'chapter',
      pieces: leafPieces(some, first + 1, document, writer),
    };
  });
};

/** A document as a sequence of chapters. */
export const buildManuscript = (book: Book, edition: Edition): Manuscript => ({
  title: { text: book.document.title, lang: book.document.locale },
  chapters: [
    chapterOf(book, 'text', edition),
    ...leafChapters(book, edition),
    ...book.parts.map((part, index) => chapterOf(part, `part-${String(index + 1)}`, edition)),
  ],
});

/**
 * The last chapter: who made the book, of what, and where its present state is to be read.
 * @param leftOut how many of its pictures are not in the book
 */
export const colophon = (book: Book, edition: Edition, leftOut = 0): Chapter => {
  const { say, fact, facts, linked } = createWriter(book, edition);
  const { address, publisher } = edition;
  const notice = (words: Inline[]): Piece => ({ kind: 'notice', words });
  return {
    ...{ name: 'about', title: edition.say('aboutBook'), role: 'colophon' },
    pieces: [
      ...facts(
        fact('organiser', inLanguage(publisher)),
        fact('readOnline', [{ type: 'link', href: address, children: plain(address) }]),
        fact('topic', joined(linked('topics').map(named))),
      ),
      notice(say('bookSummary.unchecked')),
      ...(leftOut === 0 ? [] : [notice(say('picturesLeftOut', { n: leftOut }))]),
    ],
  };
};
