import { inflateSync } from 'node:zlib';

/** What a PDF draws, as far as two versions of one form can be told apart by it. */
export interface PdfWords {
  /** strings as they are drawn, in the font's own codes */
  words: string;
  hasPictures: boolean;
}

const STREAM = /stream\r?\n/g;
const STRING = '\\((?:\\\\[\\s\\S]|[^\\\\()])*\\)|<[0-9A-Fa-f\\s]*>';
const SHOWN = new RegExp(`(\\[(?:${STRING}|[^\\]()<>])*\\])\\s*TJ|(${STRING})\\s*(?:Tj|'|")`, 'g');
const VALUE = new RegExp(`/V\\s*(${STRING})`, 'g');
const MAXIMUM_STREAM_BYTES = 20_000_000;

const inflated = (bytes: Buffer): string => {
  try {
    return inflateSync(bytes, { maxOutputLength: MAXIMUM_STREAM_BYTES }).toString('latin1');
  } catch {
    // A picture, a font, or compressed in another way: no words are lost in it.
    return '';
  }
};

const contentsOf = (pdf: Buffer, text: string): string[] =>
  [...text.matchAll(STREAM)].map(({ 0: mark, index }) => {
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    const raw = pdf.subarray(start, end < 0 ? undefined : end);
    const head = text.slice(Math.max(0, index - 300), index);
    const dictionary = head.slice(head.lastIndexOf('obj'));
    return dictionary.includes('FlateDecode') ? inflated(raw) : raw.toString('latin1');
  });

const stringsIn = (piece: string): string =>
  [...piece.matchAll(new RegExp(STRING, 'g'))].map(([string]) => string).join('');

/**
 * Reads the strings that a PDF shows and the values of its form fields. They stay in the font's codes:
 * enough to see whether two files say the same, which is all that is asked.
 */
export const pdfWords = (pdf: Buffer): PdfWords => {
  const text = pdf.toString('latin1');
  const pieces = [text.replace(/stream\r?\n[\s\S]*?endstream/g, ''), ...contentsOf(pdf, text)];
  const shown = pieces.flatMap((piece) =>
    piece.includes('Tj') || piece.includes('TJ')
      ? [...piece.matchAll(SHOWN)].map(([, list, one]) => stringsIn(list ?? one ?? ''))
      : [],
  );
  const values = pieces.flatMap((piece) =>
    [...piece.matchAll(VALUE)].map(([, value]) => value ?? ''),
  );
  return {
    words: [...shown, ...values].filter((word) => !/^[(<]\s*[)>]$/.test(word)).join(' '),
    hasPictures: /\/Subtype\s*\/Image/.test(pieces.join('\n')),
  };
};
