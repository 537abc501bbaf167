import { elementsOf, numberingKey, valueOf } from './word-levels';

/** What a paragraph style says of the paragraphs that have it. */
export interface WordStyle {
  /** 1 to 9 for a heading, by its name or its outline level; undefined for body text */
  heading: number | undefined;
  /** `numId/level` */
  numbering: string | undefined;
  title: boolean;
}

interface Written {
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  numbering: string | undefined;
}

const BODY_LEVEL = 9;
const LONGEST_CHAIN = 20;

/** The outline level that properties name, 1 the highest; undefined when they name none. */
export const outlineLevel = (properties: string): number | 'body' | undefined => {
  const value = valueOf(properties, 'outlineLvl');
  if (value === undefined) return undefined;
  return Number(value) >= BODY_LEVEL ? 'body' : Number(value) + 1;
};

const headingByName = (name: string): number | undefined => {
  const digit = /^(?:heading|标题|標題) ?([1-9])$/i.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit);
};

const firstInChain = <T>(
  id: string,
  styles: Map<string, Written>,
  pick: (style: Written) => T | undefined,
): T | undefined => {
  let style = styles.get(id);
  for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps += 1) {
    const found = pick(style);
    if (found !== undefined) return found;
    style = styles.get(style.basedOn ?? '');
  }
  return undefined;
};

const writtenStyles = (xml: string): Map<string, Written> =>
  new Map(
    elementsOf(xml, 'style').map(({ id, content }) => {
      const outline = outlineLevel(content);
      return [
        id,
        {
          name: valueOf(content, 'name') ?? '',
          basedOn: valueOf(content, 'basedOn'),
          outline: outline === 'body' ? BODY_LEVEL + 1 : outline,
          numbering: numberingKey(content),
        },
      ];
    }),
  );

/** Paragraph styles by id, from the text of word/styles.xml, with what they inherit. */
export const readStyles = (xml: string): Map<string, WordStyle> => {
  const written = writtenStyles(xml);
  return new Map(
    [...written.keys()].map((id) => {
      const level = firstInChain(
        id,
        written,
        ({ name, outline }) => headingByName(name) ?? outline,
      );
      return [
        id,
        {
          heading: level !== undefined && level <= BODY_LEVEL ? level : undefined,
          numbering: firstInChain(id, written, ({ numbering }) => numbering),
          title: /^(?:title|标题|公文标题)$/i.test(written.get(id)?.name ?? ''),
        },
      ];
    }),
  );
};
