import type { RichText as Body } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { useEffect, useMemo, useRef } from 'react';
import { openHref } from '../../content/open-href';
import { scrollToId } from '../../platform/navigation';
import { usePageQuery } from '../../platform/page-events';
import { useWords } from '../../words/use-words';
import { localeClass } from '../language-class';
import { Blocks } from './blocks';
import { RichTextProvider, type RichTextContext } from './context';
import { Inlines, noteIds } from './inlines';
import { notesOf } from './notes';
import { useGrowingBody } from './use-growing-body';

interface RichTextProps {
  body: Body;
  /** the language of the document */
  locale: string;
  /** for a second body on the same page */
  prefix?: string;
}

const Notes = ({ notes, prefix }: Pick<RichTextContext, 'notes' | 'prefix'>) => {
  const { document } = useWords();
  return (
    <View className="notes">
      <Text className="notes-title" aria-role="heading" aria-level="2">
        {document.notes}
      </Text>
      {notes.map((note, index) => {
        const ids = noteIds(prefix, index + 1);
        return (
          <View key={ids.note} id={ids.note} className="note">
            <Text
              className="note-number"
              aria-role="link"
              aria-label={`${document.note(index + 1)}，${document.backToText}`}
              onClick={() => {
                scrollToId(ids.reference);
              }}
            >
              [{String(index + 1)}]
            </Text>
            <View className="note-text">
              <Inlines inlines={note.children} />
            </View>
          </View>
        );
      })}
    </View>
  );
};

/** A text that was too long to be there at once: its place in the address is there only now. */
const useLateAnchor = (whole: boolean, prefix: string): void => {
  const { anchor } = usePageQuery();
  const late = useRef(!whole);
  useEffect(() => {
    if (whole && late.current && anchor?.startsWith(prefix) === true) scrollToId(anchor);
    if (whole) late.current = false;
  }, [whole, prefix, anchor]);
};

/** A published body: every node of the tree, its notes at the end. */
export const RichText = ({ body, locale, prefix = '' }: RichTextProps) => {
  const context = useMemo(
    () => ({
      prefix,
      notes: notesOf(body),
      openLink: (href: string) => {
        openHref(href, prefix);
      },
    }),
    [body, prefix],
  );
  const { shown, whole } = useGrowingBody(body);
  useLateAnchor(whole, prefix);
  return (
    <RichTextProvider value={context}>
      <View className={`rich-text ${localeClass(locale)}`}>
        <Blocks blocks={shown} />
        {whole && context.notes.length > 0 && <Notes notes={context.notes} prefix={prefix} />}
      </View>
    </RichTextProvider>
  );
};
