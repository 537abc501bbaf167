import type { Inline, Mark } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { scrollToId } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { languageClass } from '../language-class';
import { useRichText } from './context';
import { plainText, type Note } from './notes';

const markClasses = (marks: Mark[]): string => marks.map((mark) => `mark-${mark}`).join(' ');

/** Where a note stands in the text and in the list at the end. */
export const noteIds = (prefix: string, number: number) => ({
  reference: `${prefix}note-reference-${String(number)}`,
  note: `${prefix}note-${String(number)}`,
});

const NoteReference = ({ note }: { note: Note }) => {
  const { notes, prefix } = useRichText();
  const { document } = useWords();
  const number = notes.indexOf(note) + 1;
  const ids = noteIds(prefix, number);
  return (
    <Text
      id={ids.reference}
      className="note-reference"
      aria-role="link"
      aria-label={document.note(number)}
      onClick={() => {
        scrollToId(ids.note);
      }}
    >
      [{String(number)}]
    </Text>
  );
};

const Link = ({ inline }: { inline: Extract<Inline, { type: 'link' }> }) => {
  const { openLink } = useRichText();
  const text = plainText(inline.children);
  return (
    <Text
      className="text-link"
      aria-role="link"
      aria-label={useWords().document.link(text)}
      onClick={() => {
        openLink(inline.href);
      }}
    >
      <Inlines inlines={inline.children} />
    </Text>
  );
};

/** The reading stands above its characters; spoken, it follows them once. */
const Ruby = ({ base, annotation }: { base: string; annotation: string }) => (
  <View className="ruby" aria-role="img" aria-label={`${base}（${annotation}）`}>
    <Text className="ruby-annotation" aria-hidden>
      {annotation}
    </Text>
    <Text aria-hidden>{base}</Text>
  </View>
);

const renderInline = (inline: Inline): ReactNode => {
  switch (inline.type) {
    case 'text':
      // Plain words need no node of their own, which keeps the data of long texts small.
      if (inline.marks === undefined || inline.marks.length === 0) return inline.text;
      return <Text className={markClasses(inline.marks)}>{inline.text}</Text>;
    case 'break':
      return <Text>{'\n'}</Text>;
    case 'ruby':
      return <Ruby base={inline.base} annotation={inline.annotation} />;
    case 'link':
      return <Link inline={inline} />;
    case 'note':
      return <NoteReference note={inline} />;
    case 'language':
      // A node of its own: the only way in WXML to give a run other glyphs and another voice.
      return (
        <Text className={languageClass(inline.language)}>
          <Inlines inlines={inline.children} />
        </Text>
      );
  }
};

/** Runs of text inside a paragraph, a heading or a cell. */
export const Inlines = ({ inlines }: { inlines: Inline[] }) => (
  <>
    {inlines.map((inline, index) => (
      // The tree is never reordered: a new revision replaces the whole body.
      <Fragment key={index}>{renderInline(inline)}</Fragment>
    ))}
  </>
);
