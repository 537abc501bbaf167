import { attention, leftOut, UnreadableSource, type Note } from './note';

export interface SourceText {
  text: string;
  encoding: string;
  notes: Note[];
}

const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The encodings worth trying: what the byte order mark says, else UTF-8, else GB18030. */
const candidatesFor = (bytes: Uint8Array): string[] => {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked === undefined ? ['utf-8', 'gb18030'] : [marked[1]];
};

// Controls other than tab and line feed cannot be published (content-types/src/text.ts).
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const cleaned = (text: string, notes: Note[]): string => {
  const lines = text.replace(/\r\n?|\u2028|\u2029|\f/g, '\n').replaceAll('\uFEFF', '');
  const controls = lines.match(CONTROLS)?.length ?? 0;
  if (controls > 0) notes.push(leftOut(`删去 ${String(controls)} 个无法显示的控制字符`));
  return lines.replace(CONTROLS, '').toWellFormed();
};

/**
 * Text from bytes in UTF-8, UTF-16 with a byte order mark, or GB18030 (GBK and GB 2312 included),
 * with line feeds alone as line ends.
 * @throws UnreadableSource when the bytes are none of these
 */
export const decodeSource = (bytes: Uint8Array): SourceText => {
  for (const encoding of candidatesFor(bytes)) {
    const text = decodeAs(encoding, bytes);
    if (text === undefined) continue;
    const notes: Note[] = [];
    if (encoding !== 'utf-8') notes.push(attention(`文字编码为 ${encoding.toUpperCase()}，已转换`));
    return { text: cleaned(text, notes), encoding, notes };
  }
  throw new UnreadableSource('文字编码无法识别，请另存为 UTF-8 或 GB18030 后再导入');
};
