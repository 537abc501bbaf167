import JSZip from 'jszip';
import mammoth from 'mammoth';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { MediaSource } from '../../../publishing/media-library';
import type { FileFacts } from '../context';
import { pdfWords } from './pdf-words';

const UNKNOWN: FileFacts = { text: undefined, empty: false };
const MAXIMUM_REMEMBERED = 2000;
const MAXIMUM_BYTES = 10_000_000;
/** What a scan or a photograph of white paper varies by at most. */
const FAINT = 3;

const said = (text: string): FileFacts => {
  const words = text.replace(/[\s_＿—\-.·…]+/g, '');
  return { text: words, empty: words === '' };
};

const ofWord = async (bytes: Buffer): Promise<FileFacts> => {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const zip = await JSZip.loadAsync(bytes);
  const hasPictures = Object.keys(zip.files).some((name) => name.startsWith('word/media/'));
  const facts = said(value);
  return hasPictures ? UNKNOWN : facts;
};

const ofSheet = async (bytes: Buffer): Promise<FileFacts> => {
  const zip = await JSZip.loadAsync(bytes);
  const entries = Object.values(zip.files).filter(({ name }) =>
    /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/.test(name),
  );
  const parts = await Promise.all(entries.map((entry) => entry.async('string')));
  const values = parts.join('').matchAll(/<(?:t|v)(?: [^>]*)?>([^<]*)<\/(?:t|v)>/g);
  return said([...values].map(([, value]) => value ?? '').join(' '));
};

const ofPdf = (bytes: Buffer): FileFacts => {
  const { words, hasPictures } = pdfWords(bytes);
  if (words === '') return { text: undefined, empty: !hasPictures };
  return hasPictures ? UNKNOWN : { text: words, empty: false };
};

const ofPicture = async (bytes: Buffer): Promise<FileFacts> => {
  const { channels } = await sharp(bytes).stats();
  const colours = channels.slice(0, 3);
  return { text: undefined, empty: colours.every(({ stdev }) => stdev < FAINT) };
};

const read = async (bytes: Buffer, mime: string): Promise<FileFacts> => {
  if (mime === 'application/pdf') return ofPdf(bytes);
  if (mime.includes('wordprocessingml')) return ofWord(bytes);
  if (mime.includes('spreadsheetml')) return ofSheet(bytes);
  return mime.startsWith('image/') ? ofPicture(bytes) : UNKNOWN;
};

const remembered = new Map<string, FileFacts>();

/**
 * What a form or sample says. Its address names its bytes, so it is read once.
 * A file that cannot be read is unknown: nothing is said against it.
 */
export const formFacts = async ({ url, filePath, mime }: MediaSource): Promise<FileFacts> => {
  const known = remembered.get(url);
  if (known !== undefined) return known;
  const facts = await readFile(filePath)
    .then((bytes) => (bytes.length > MAXIMUM_BYTES ? UNKNOWN : read(bytes, mime)))
    .catch(() => UNKNOWN);
  if (remembered.size >= MAXIMUM_REMEMBERED) remembered.clear();
  remembered.set(url, facts);
  return facts;
};
