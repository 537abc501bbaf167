import type { Block, Image, MediaFile, RichText } from '@minzong/content-types';
import type { Draft, Lenient } from '../draft';
import { readBlocks, type Passage, type PassageKind, type PlacedLink } from './rich-passages';
import { wordsOf } from './inline-words';

export type { Passage, PlacedLink } from './rich-passages';

/** A picture with the field in which its words are written. */
export interface PlacedImage {
  /** the image's field, such as `cover`, or the rich text it stands in */
  path: string;
  image: Lenient<Image>;
  /** its place among the pictures of the rich text, from 1; undefined outside of rich text */
  number: number | undefined;
  /** words of the paragraph after it, where an approval number may stand */
  after: string;
}

/** A file with its field; an attachment is one of several in `attachments`. */
export interface PlacedFile {
  path: string;
  file: Lenient<MediaFile>;
}

/** A draft taken apart once, for all checks. */
export interface Reading {
  passages: Passage[];
  links: PlacedLink[];
  images: PlacedImage[];
  files: PlacedFile[];
  richTexts: { path: string; blocks: RichText }[];
}

interface Walk {
  reading: Reading;
  locale: string;
  /** language of what an ancient text says */
  original: string;
}

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const RICH = new Set(['body', 'conditions', 'answer', 'transcript']);

/** Fields whose value is a code, an address or a name that no rule for words applies to. */
const NO_WORDS = new Set([
  ...['type', 'id', 'locale', 'slug', 'revision', 'publishedAt', 'updatedAt', 'url', 'mime'],
  ...['kind', 'medium', 'system', 'code', 'level', 'href', 'number', 'anchor', 'clauses'],
  ...['romanisedName', 'romanisedTitle', 'originalLanguage', 'script', 'folio', 'validity'],
  ...['documentNumber', 'indexNumber', 'basicCode', 'implementationCode', 'serialNumber'],
  ...['catalogueNumber', 'adoptedOn', 'promulgatedOn', 'effectiveOn', 'expiresAt', 'links'],
  ...['renditions', 'formats', 'transcriptKind'],
]);

const afterOf = (blocks: readonly Block[], at: number): string => {
  const next = blocks[at + 1];
  return next?.type === 'paragraph' ? wordsOf(next.children) : '';
};

const imagesIn = (blocks: readonly Block[], path: string, found: PlacedImage[]): void => {
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'image') {
      const number = found.length + 1;
      found.push({ path, image: block.image, number, after: afterOf(blocks, at) });
    } else if (block.type === 'list')
      for (const item of block.items) imagesIn(item.children, path, found);
    else if (block.type === 'quote') imagesIn(block.children, path, found);
  }
};

const readRich = (blocks: RichText, path: string, { reading, locale }: Walk): void => {
  reading.richTexts.push({ path, blocks });
  readBlocks(blocks, { path, language: locale, kind: 'paragraph', quoted: false }, reading);
  const images: PlacedImage[] = [];
  imagesIn(blocks, path, images);
  reading.images.push(...images);
};

const IMAGE_WORDS: Record<string, PassageKind> = {
  alternativeText: 'alternative',
  caption: 'caption',
  credit: 'caption',
};

const readText = (text: string, path: string, name: string, owner: Item, walk: Walk): void => {
  const original = name === 'originalTitle' || /^leaves\.\d+\.lines\.\d+\.text$/.test(path);
  const translated = path.includes('.translations.') ? owner['locale'] : undefined;
  const language = original ? walk.original : translated;
  walk.reading.passages.push({
    path,
    kind: IMAGE_WORDS[name] ?? 'field',
    text,
    ownText: text,
    language: typeof language === 'string' ? language : walk.locale,
    quoted: path.startsWith('leaves.'),
  });
};

const isImage = (value: Item, name: string, path: string): boolean =>
  name === 'cover' || name === 'image' || /^(?:gallery|infographics)\.\d+$/.test(path);

const walkValue = (value: unknown, path: string, name: string, owner: Item, walk: Walk): void => {
  if (NO_WORDS.has(name)) return;
  if (RICH.has(name) && Array.isArray(value)) readRich(value as RichText, path, walk);
  else if (typeof value === 'string') readText(value, path, name, owner, walk);
  else if (Array.isArray(value)) walkItems(value, path, owner, walk);
  else if (isItem(value)) {
    if ('sizeBytes' in value) {
      walk.reading.files.push({ path, file: value });
      return;
    }
    if (isImage(value, name, path))
      walk.reading.images.push({ path, image: value, number: undefined, after: '' });
    for (const [key, inner] of Object.entries(value))
      walkValue(inner, `${path}.${key}`, key, value, walk);
  }
};

// Lines of one box and files of one field share the path of their field.
const walkItems = (items: readonly unknown[], path: string, owner: Item, walk: Walk): void => {
  items.forEach((item, at) => {
    const isPart = isItem(item) && !('sizeBytes' in item);
    walkValue(item, isPart ? `${path}.${String(at)}` : path, '', owner, walk);
  });
};

const READINGS = new WeakMap<Draft, Reading>();

/** The passages, links and pictures of a draft. It is read once and remembered while the draft lives. */
export const readingOf = (document: Draft): Reading => {
  const known = READINGS.get(document);
  if (known !== undefined) return known;
  const reading: Reading = { passages: [], links: [], images: [], files: [], richTexts: [] };
  const original = document.type === 'ancient-text' ? document.originalLanguage : undefined;
  const walk: Walk = { reading, locale: document.locale, original: original ?? 'und' };
  for (const [name, value] of Object.entries(document))
    walkValue(value, name, name, document, walk);
  READINGS.set(document, reading);
  return reading;
};

/** Passages in Chinese. */
export const chinesePassagesOf = (document: Draft): Passage[] =>
  readingOf(document).passages.filter(({ language }) => language.startsWith('zh'));
