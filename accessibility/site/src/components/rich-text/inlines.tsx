import type { Inline, Mark } from '@minzong/content-types';
import type { ComponentChildren, VNode } from 'preact';
import { Run, Say } from '../../layout/language';
import { Pieces } from '../pinyin';
import { addressOf, plainText, type Composition, type Note } from './composition';

const MARK_TAGS: Record<Mark, 'strong' | 'em' | 's' | 'code'> = {
  strong: 'strong',
  emphasis: 'em',
  strikethrough: 's',
  code: 'code',
};

const marked = (text: ComponentChildren, marks: Mark[]): ComponentChildren =>
  [...new Set(marks)].reduce<ComponentChildren>((inner, mark) => {
    const Tag = MARK_TAGS[mark];
    return <Tag>{inner}</Tag>;
  }, text);

const noteReference = ({ number }: Note, { prefix }: Composition): VNode => (
  <sup class="note-reference">
    <a href={`#${prefix}Note-${String(number)}`} id={`${prefix}Reference-${String(number)}`}>
      <Say word="note" class="unseen" />
      {String(number)}
    </a>
  </sup>
);

const noted = (children: Inline[], composition: Composition): VNode | null => {
  const note = { number: composition.notes.length + 1, children };
  composition.notes.push(note);
  const reference = noteReference(note, composition);
  if (!composition.insideLink) return reference;
  composition.deferred.push(reference);
  return null;
};

const linked = (href: string, children: Inline[], composition: Composition): ComponentChildren => {
  // A link within a link is only its words: HTML has no nested links.
  if (composition.insideLink) return drawInlines(children, composition);
  composition.insideLink = true;
  const inner = drawInlines(children, composition);
  composition.insideLink = false;
  const deferred = composition.deferred.splice(0);
  return (
    <>
      <a
        href={addressOf(href, composition)}
        class={/^https?:/i.test(href) ? 'external' : undefined}
      >
        {plainText(children) === '' ? href : inner}
      </a>
      {deferred}
    </>
  );
};

const drawInline = (node: Inline, composition: Composition): ComponentChildren => {
  switch (node.type) {
    case 'text': {
      const pieces = composition.readings?.get(node);
      const words = pieces === undefined ? node.text : <Pieces pieces={pieces} />;
      return marked(words, node.marks ?? []);
    }
    case 'break':
      return <br />;
    case 'ruby':
      return (
        <ruby>
          {node.base}
          <rp>（</rp>
          <rt>{node.annotation}</rt>
          <rp>）</rp>
        </ruby>
      );
    case 'note':
      return noted(node.children, composition);
    case 'link':
      return linked(node.href, node.children, composition);
    case 'language':
      return <Run lang={node.language}>{drawInlines(node.children, composition)}</Run>;
  }
};

/** Draws a run of text. Notes met on the way are numbered and kept in the composition. */
export const drawInlines = (nodes: Inline[], composition: Composition): ComponentChildren[] =>
  nodes.map((node) => drawInline(node, composition));
