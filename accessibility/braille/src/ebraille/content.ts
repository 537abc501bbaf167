import { type BrailleBlock } from '../layout/block';
import { type BrailleTag } from './metadata';

/** A heading with the address of its place, for the navigation document. */
export interface Landmark {
  id: string;
  level: number;
  cells: string;
}

const element = (block: BrailleBlock, id: string): string => {
  const { cells } = block.paragraph;
  switch (block.kind) {
    case 'heading':
      return `    <h${String(block.level)} id="${id}">${cells}</h${String(block.level)}>\n`;
    case 'quote':
      return `    <blockquote><p>${cells}</p></blockquote>\n`;
    case 'item':
      return `    <p class="item item-${String(Math.min(block.depth, 6))}">${cells}</p>\n`;
    default:
      return `    <p>${cells}</p>\n`;
  }
};

/** The document in braille, as XHTML that any display can set to its own width. */
export const contentDocument = (
  blocks: readonly BrailleBlock[],
  title: string,
  tag: BrailleTag,
): { xhtml: string; landmarks: Landmark[] } => {
  const landmarks: Landmark[] = [];
  const body = blocks.map((block, n) => {
    const id = `b${String(n + 1)}`;
    if (block.kind === 'heading')
      landmarks.push({ id, level: block.level, cells: block.paragraph.cells });
    return element(block, id);
  });
  return {
    xhtml: page(title, tag, `  <link rel="stylesheet" href="default.css"/>\n`, body.join('')),
    landmarks,
  };
};

/** An XHTML page whose text is braille throughout. */
export const page = (title: string, tag: BrailleTag, head: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">
<head>
  <meta charset="utf-8"/>
  <title>${title}</title>
${head}</head>
<body>
${body}</body>
</html>
`;

/** Paragraphs two cells in, headings in the middle, as on paper; 1ch is a cell. */
export const STYLE = `p { margin: 0; text-indent: 2ch; }
h1, h2, h3, h4 { font-weight: normal; font-size: 1em; margin: 1lh 0; }
h1, h2 { text-align: center; }
blockquote { margin: 0 0 0 4ch; }
.item { text-indent: -2ch; }
${Array.from({ length: 6 }, (_, n) => `.item-${String(n + 1)} { margin-inline-start: ${String((n + 1) * 2)}ch; }\n`).join('')}`;
