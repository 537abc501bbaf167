import type { Locale, RichText as Tree } from '@minzong/content-types';
import type { ComponentChildren, VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { PinyinContext } from '../../readings/pinyin';
import { Labelled, Run, Say, useSay, useSurroundings } from '../../layout/language';
import { drawBlocks } from './blocks';
import type { Composition, Note } from './composition';
import { drawInlines } from './inlines';

interface RichTextProps {
  tree: Tree;
  /** language of the tree */
  locale: Locale;
  /** set before every anchor when a page holds several trees */
  prefix?: string;
  /** 0 under the page title, 1 under a heading of the second level, … */
  headingOffset?: number;
  /** something to say after the paragraph with this anchor */
  afterAnchor?: (anchor: string) => VNode | null;
}

const BackLink = ({ id, number }: { id: string; number: number }) => {
  const phrase = useSay()('backToNote', { n: number });
  return (
    <Run as="a" lang={phrase.lang} href={`#${id}`} class="back" aria-label={phrase.text}>
      ↩
    </Run>
  );
};

/** Notes may hold notes: those are drawn in turn until none is left. */
const drawNotes = (composition: Composition): VNode[] => {
  const drawn: VNode[] = [];
  for (let note: Note | undefined; (note = composition.notes[drawn.length]) !== undefined;) {
    const { number, children } = note;
    const words: ComponentChildren[] = drawInlines(children, composition);
    const { prefix } = composition;
    drawn.push(
      <li id={`${prefix}Note-${String(number)}`}>
        {words} <BackLink id={`${prefix}Reference-${String(number)}`} number={number} />
      </li>,
    );
  }
  return drawn;
};

/** Draws the tree of content-types/rich-text.ts as semantic HTML, its notes gathered at the end. */
export const RichText = (props: RichTextProps) => {
  const { locale: pageLocale } = useSurroundings();
  const pinyin = useContext(PinyinContext);
  if (props.tree.length === 0) return null;
  const composition: Composition = {
    locale: props.locale,
    pageLocale,
    prefix: props.prefix ?? '',
    headingOffset: props.headingOffset ?? 0,
    lastHeadingLevel: 1 + (props.headingOffset ?? 0),
    notes: [],
    anchors: new Set(),
    tables: 0,
    insideLink: false,
    deferred: [],
    afterAnchor: props.afterAnchor ?? (() => null),
    readings: props.locale === 'zh-CN' ? pinyin?.tree(props.tree) : undefined,
  };
  const blocks = drawBlocks(props.tree, composition);
  const notes = drawNotes(composition);
  return (
    <Run as="div" lang={props.locale} class="prose">
      {blocks}
      {notes.length === 0 ? null : (
        <Labelled as="section" label="notes" class="notes">
          <Say as="p" word="notes" class="notes-title" />
          <Run as="ol" lang={props.locale}>
            {notes}
          </Run>
        </Labelled>
      )}
    </Run>
  );
};
