/** A stretch of a sentence in one language. */
export interface Part {
  text: string;
  lang: string;
}

export interface Sentence {
  parts: Part[];
  range: Range;
}

/** A text of the page, and where it begins in the text of its block. */
interface Piece {
  node: Text;
  start: number;
}

/** The elements that hold a text of their own. */
export const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,caption,figcaption,cite';
/** What is for the eye alone, or leads away from the text. */
const SKIPPED =
  'rt,rp,nav,form,button,select,.unseen,.dateline,.note-reference,.back,.kicker,.read-aloud,.recording,.document-foot,[hidden],[aria-hidden="true"]';
/** A voice of the network breaks off after some fifteen seconds: longer sentences go in pieces. */
const LONGEST = 120;

const languageOf = (node: Node): string =>
  node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';

/** Where sentences end, and within long ones also at commas. */
const endsOf = (text: string, lang: string): number[] => {
  const ends = [
    ...new Intl.Segmenter(lang === '' ? 'zh' : lang, { granularity: 'sentence' }).segment(text),
  ].map(({ index, segment }) => index + segment.length);
  let from = 0;
  return ends.flatMap((end) => {
    const cuts: number[] = [];
    while (end - from > LONGEST) {
      const comma = text.slice(from, from + LONGEST).search(/[，；：、,;][^，；：、,;]*$/u);
      if (comma < 0) break;
      from += comma + 1;
      cuts.push(from);
    }
    from = end;
    return [...cuts, end];
  });
};

/** The sentence between two places in the text of a block. */
const sentenceIn = (pieces: Piece[], from: number, to: number): Sentence => {
  const range = document.createRange();
  const parts: Part[] = [];
  for (const { node, start } of pieces) {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, node.data.length);
    if (begin >= end) continue;
    if (parts.length === 0) range.setStart(node, begin);
    range.setEnd(node, end);
    const lang = languageOf(node);
    const text = node.data.slice(begin, end);
    const last = parts.at(-1);
    if (last?.lang === lang) last.text += text;
    else parts.push({ text, lang });
  }
  return { parts, range };
};

/** What is to be read of an article, sentence by sentence, each part with its language. */
export const sentencesOf = (article: Element): Sentence[] => {
  const blocks: Piece[][] = [];
  let block: Element | null = null;
  let length = 0;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null || parent.closest(SKIPPED) !== null) continue;
    const around = parent.closest(BLOCKS);
    if (around !== block || blocks.length === 0) {
      block = around;
      length = 0;
      blocks.push([]);
    }
    blocks.at(-1)?.push({ node, start: length });
    length += node.data.length;
  }
  return blocks.flatMap((pieces) => {
    const text = pieces.map(({ node }) => node.data).join('');
    const [first] = pieces;
    const ends = endsOf(text, first === undefined ? '' : languageOf(first.node));
    return ends
      .map((end, at) => sentenceIn(pieces, ends[at - 1] ?? 0, end))
      .filter(({ parts }) => parts.some((part) => /[\p{L}\p{N}]/u.test(part.text)));
  });
};
