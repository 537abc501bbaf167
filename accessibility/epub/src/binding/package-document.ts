import type { Book, Edition } from '../book';
import { el, xmlFile, type Element } from '../xhtml/element';
import type { AccessibilityMetadata } from './accessibility';
import { bookIdentifier } from './identifier';

/** A file of the book as the package names it. */
export interface PackageItem {
  id: string;
  href: string;
  mediaType: string;
  properties?: 'nav' | 'cover-image';
  /** id of what stands in for it where its media type is not known */
  fallback?: string;
  /** read one after the other in this order; absent for what chapters draw in */
  inSpine?: boolean;
}

const meta = (property: string, value: string, more: Record<string, string> = {}): Element =>
  el('meta', { property, ...more }, value);

/** Whole seconds, as the package wants them. */
const seconds = (moment: string): string => moment.replace(/\.\d+Z$/, 'Z');

const lastChange = (book: Book): string =>
  [book, ...book.parts]
    .map(({ document }) => document.updatedAt)
    .sort()
    .at(-1) ?? book.document.updatedAt;

const languagesOf = ({ document }: Book): string[] => [
  ...new Set([
    document.locale,
    ...(document.type === 'ancient-text' ? [document.originalLanguage] : []),
  ]),
];

/** The manuscript whose leaves the page list counts. */
const sourceOf = ({ document }: Book): Element[] => {
  if (document.type !== 'ancient-text' || document.leaves.length === 0) return [];
  const { originalTitle, holdingInstitution, catalogueNumber } = document;
  const source = [originalTitle, holdingInstitution, catalogueNumber].filter(
    (part) => part !== undefined,
  );
  return [
    el('dc:source', { id: 'original' }, source.join(', ')),
    meta('source-of', 'pagination', { refines: '#original' }),
  ];
};

const seriesOf = ({ document, links }: Book): Element[] => {
  const [magazine] = links['magazine'] ?? [];
  return document.type !== 'magazine-issue' || magazine === undefined
    ? []
    : [
        meta('belongs-to-collection', magazine.title, { id: 'series' }),
        meta('collection-type', 'series', { refines: '#series' }),
        meta('group-position', `${String(document.year)}.${String(document.number)}`, {
          refines: '#series',
        }),
      ];
};

const described = (book: Book, edition: Edition): Element[] => {
  const { document, links } = book;
  const optional = (name: string, value: string | undefined): Element[] =>
    value === undefined ? [] : [el(name, {}, value)];
  return [
    el('dc:identifier', { id: 'book' }, bookIdentifier(document.id, document.locale)),
    el('dc:title', {}, document.title),
    ...languagesOf(book).map((language) => el('dc:language', {}, language)),
    ...optional('dc:creator', document.author),
    el('dc:publisher', {}, edition.publisher.text),
    el('dc:date', {}, seconds(document.publishedAt)),
    ...optional('dc:description', document.summary),
    ...(links['topics'] ?? []).map(({ title }) => el('dc:subject', {}, title)),
    ...optional('dc:rights', document.type === 'ancient-text' ? document.rights : undefined),
    ...sourceOf(book),
    ...seriesOf(book),
    meta('dcterms:modified', seconds(lastChange(book))),
  ];
};

const accessible = (about: AccessibilityMetadata): Element[] => [
  ...about.accessModes.map((mode) => meta('schema:accessMode', mode)),
  ...about.sufficient.map((modes) => meta('schema:accessModeSufficient', modes)),
  ...about.features.map((feature) => meta('schema:accessibilityFeature', feature)),
  meta('schema:accessibilityHazard', about.hazard),
  meta('schema:accessibilitySummary', about.summary, { 'xml:lang': about.summaryLanguage }),
];

/** The package document: what the book is, how it can be read, of which files it is made. */
export const packageDocument = (
  book: Book,
  edition: Edition,
  about: AccessibilityMetadata,
  items: PackageItem[],
): string =>
  xmlFile(
    el(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'book',
        'xml:lang': book.document.locale,
      },
      el(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        described(book, edition),
        accessible(about),
      ),
      el(
        'manifest',
        {},
        items.map(({ id, href, mediaType, properties, fallback }) =>
          el('item', { id, href, 'media-type': mediaType, properties, fallback }),
        ),
      ),
      el(
        'spine',
        { 'page-progression-direction': 'ltr' },
        items.filter(({ inSpine }) => inSpine).map(({ id }) => el('itemref', { idref: id })),
      ),
    ),
  );

/** Says where in the archive the package document is. */
export const container = (path: string): string =>
  xmlFile(
    el(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      el(
        'rootfiles',
        {},
        el('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );
