import { accessibilityOf } from './binding/accessibility';
import { archive, type ArchivedFile } from './binding/archive';
import { bookCss } from './binding/book-css';
import { contentsPage } from './binding/contents';
import { container, packageDocument, type PackageItem } from './binding/package-document';
import type { Book, BookFont, Edition, PictureShelf } from './book';
import { buildManuscript, colophon } from './manuscript/build';
import type { Manuscript } from './manuscript/manuscript';
import { choosePictures, inTurns, PICTURE_LIMITS, type ChosenPicture } from './pictures/choose';
import { imagesOf } from './pictures/images-of';
import { drawChapter, type DrawnChapter } from './xhtml/chapter';

export interface EpubOptions {
  shelf: PictureShelf;
  /** fonts that a book takes along when it has letters for them */
  fonts?: readonly BookFont[];
}

const PACKAGE = 'EPUB/package.opf';
const NOTHING = new Uint8Array();

type Pictures = ReadonlyMap<string, ChosenPicture>;

/** A picture's name in the book, from its content: `pictures/2f1a5e40ddd13722.png`. */
const fileOf = ({ url }: ChosenPicture): string => {
  const [name = '', extension = ''] = url.slice(url.lastIndexOf('/') + 1).split('.');
  return `pictures/${name.slice(0, 16)}.${extension}`;
};

/** A book of several chapters beside its last page begins with its contents. */
const readsContents = (chapters: DrawnChapter[]): boolean => chapters.length > 2;

const bound = (pictures: Pictures) =>
  new Map([...pictures].map(([url, chosen]) => [url, { file: fileOf(chosen) }]));

/** An empty frame, where a reading system does not know WebP. */
const STAND_IN = { id: 'stand-in', href: 'pictures/stand-in.svg', mediaType: 'image/svg+xml' };
const EMPTY_FRAME =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M1 1h38v28H1z" fill="none" stroke="#767068"/></svg>';

const needsStandIn = (pictures: Pictures): boolean =>
  [...pictures.values()].some(({ mediaType }) => mediaType === 'image/webp');

/**
 * EPUB 3.2 did not know WebP: there a picture of it needs something to fall back to, and cannot be
 * the cover. EPUB 3.3 takes both forms.
 */
const pictureNeeds = (mediaType: string, isCover: boolean): Partial<PackageItem> => {
  if (mediaType === 'image/webp') return { fallback: STAND_IN.id };
  return isCover ? { properties: 'cover-image' } : {};
};

const itemsOf = (
  { document }: Book,
  chapters: DrawnChapter[],
  pictures: Pictures,
  fonts: { file: string }[],
): PackageItem[] => {
  const cover = document.cover === undefined ? undefined : pictures.get(document.cover.url);
  const files = new Map([...pictures.values()].map((chosen) => [fileOf(chosen), chosen]));
  return [
    {
      ...{ id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: 'nav' },
      inSpine: readsContents(chapters),
    },
    ...chapters.map(({ file }) => ({
      ...{ id: file.replace('.xhtml', ''), href: file, mediaType: 'application/xhtml+xml' },
      inSpine: true,
    })),
    { id: 'css', href: 'book.css', mediaType: 'text/css' },
    ...[...files].map(([href, { mediaType }], index): PackageItem => ({
      ...{ id: `picture-${String(index + 1)}`, href, mediaType },
      ...pictureNeeds(mediaType, cover !== undefined && href === fileOf(cover)),
    })),
    ...(needsStandIn(pictures) ? [STAND_IN] : []),
    ...fonts.map(({ file }, index) => ({
      ...{ id: `font-${String(index + 1)}`, href: file, mediaType: 'font/woff2' },
    })),
  ];
};

const choose = (manuscript: Manuscript, { shelf }: EpubOptions) =>
  choosePictures(imagesOf(manuscript), shelf.sizeOf, PICTURE_LIMITS);

const leftOut = (manuscript: Manuscript, pictures: Pictures): number =>
  new Set(imagesOf(manuscript).map(({ url }) => url)).size - pictures.size;

/** Puts the files of a book together; the bytes of the pictures may still be absent. */
const bind = (
  book: Book,
  edition: Edition,
  manuscript: Manuscript,
  pictures: Pictures,
  { fonts = [] }: EpubOptions,
): ArchivedFile[] => {
  const last = colophon(book, edition, leftOut(manuscript, pictures));
  const chapters = [...manuscript.chapters, last].map((chapter) =>
    drawChapter(chapter, edition, bound(pictures)),
  );
  const contents = contentsPage(chapters, manuscript.title, edition, readsContents(chapters));
  const words = chapters.map(({ content }) => content).join('') + contents;
  const needed = fonts
    .filter(({ letters }) => letters.test(words))
    .map((font) => ({ ...font, file: `fonts/${font.language}.woff2` }));
  const about = accessibilityOf(book, edition, pictures);
  const items = itemsOf(book, chapters, pictures, needed);
  return [
    { path: 'META-INF/container.xml', content: container(PACKAGE) },
    { path: PACKAGE, content: packageDocument(book, edition, about, items) },
    { path: 'EPUB/nav.xhtml', content: contents },
    ...chapters.map(({ file, content }) => ({ path: `EPUB/${file}`, content })),
    { path: 'EPUB/book.css', content: bookCss(needed) },
    ...(needsStandIn(pictures) ? [{ path: `EPUB/${STAND_IN.href}`, content: EMPTY_FRAME }] : []),
    ...needed.map(({ file, bytes }) => ({ path: `EPUB/${file}`, content: bytes })),
  ];
};

const picturePaths = (pictures: Pictures): Map<string, ChosenPicture> =>
  new Map([...pictures.values()].map((chosen) => [`EPUB/${fileOf(chosen)}`, chosen]));

/**
 * A document as an EPUB 3 book. The same document with the same pictures is the same bytes.
 * A picture that cannot be had is in the book by its alternative text; no picture makes a book fail.
 */
export const createEpub = async (
  book: Book,
  edition: Edition,
  options: EpubOptions,
): Promise<Uint8Array> => {
  const manuscript = buildManuscript(book, edition);
  const chosen = await choose(manuscript, options);
  const read = await inTurns([...chosen], async ([url, file]) => {
    const bytes = await options.shelf.read(file.url);
    return bytes === undefined ? [] : [{ url, file, bytes }];
  });
  const there = read.flat();
  const pictures = new Map(there.map(({ url, file }) => [url, file]));
  const bytesOf = new Map(there.map(({ file, bytes }) => [file.url, bytes]));
  return archive([
    ...bind(book, edition, manuscript, pictures, options),
    ...[...picturePaths(pictures)].map(([path, { url }]) => ({
      path,
      content: bytesOf.get(url) ?? NOTHING,
    })),
  ]);
};

/** How many bytes {@link createEpub} will make, without reading a picture. */
export const measureEpub = async (
  book: Book,
  edition: Edition,
  options: EpubOptions,
): Promise<number> => {
  const manuscript = buildManuscript(book, edition);
  const pictures = await choose(manuscript, options);
  const paths = picturePaths(pictures);
  const { length } = archive([
    ...bind(book, edition, manuscript, pictures, options),
    ...[...paths.keys()].map((path) => ({ path, content: NOTHING })),
  ]);
  // Pictures are stored as they are, so each adds exactly its own size.
  return [...paths.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, length);
};
