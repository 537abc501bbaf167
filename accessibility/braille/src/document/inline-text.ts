import { type Inline } from '@minzong/content-types';
import { createCorrections } from '../corrections';
import { type TextSpan } from '../translate';
import { furnitureOf } from './furniture';

/** The text of a paragraph with what the tree knows of its parts. */
export interface InlineText {
  text: string;
  spans: TextSpan[];
}

/** Notes are collected in the order in which their marks stand in the document. */
export type Notes = InlineText[];

interface Within {
  language?: string | undefined;
}

interface Around extends Within {
  /** The language of the document: a run that is in it is no span of its own. */
  around?: string | undefined;
}

const isReading = (base: string, annotation: string): boolean =>
  createCorrections([{ written: base, reading: annotation }]).faults.length === 0;

/**
 * Flattens inline nodes. A note leaves its mark, as （注1）, and joins `notes`; an annotation that is
 * pinyin becomes the reading of what it stands over, any other follows it in brackets; of a link
 * the text is written, not the address.
 */
export const inlineText = (
  nodes: readonly Inline[],
  notes: Notes,
  { around, ...within }: Around = {},
): InlineText => {
  const furniture = furnitureOf(around);
  const out: InlineText = { text: '', spans: [] };
  const add = (text: string, known: Omit<TextSpan, 'start' | 'end'> = within): void => {
    const start = out.text.length;
    out.text += text;
    const isKnown = known.language !== undefined || known.reading !== undefined;
    if (isKnown && text !== '') out.spans.push({ start, end: out.text.length, ...known });
  };
  const addAll = ({ text, spans }: InlineText): void => {
    const offset = out.text.length;
    out.text += text;
    for (const span of spans) {
      out.spans.push({ ...span, start: span.start + offset, end: span.end + offset });
    }
  };
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        add(node.text);
        break;
      case 'break':
        add(' ');
        break;
      case 'ruby':
        if (isReading(node.base, node.annotation))
          add(node.base, { ...within, reading: node.annotation });
        else add(furniture.annotated(node.base, node.annotation));
        break;
      case 'link':
        addAll(inlineText(node.children, notes, { around, ...within }));
        break;
      case 'language':
        addAll(
          inlineText(node.children, notes, {
            around,
            ...(node.language === around ? {} : { language: node.language }),
          }),
        );
        break;
      case 'note': {
        const number = notes.push({ text: '', spans: [] });
        notes[number - 1] = inlineText(node.children, notes, { around, ...within });
        add(furniture.noteMark(number), {});
      }
    }
  }
  return out;
};
