import { Button, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { AnyDocument } from '../../content/any-document';
import { citationOf } from '../../content/citation';
import { copyText } from '../../platform/actions';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

interface ActionBarProps {
  document: AnyDocument;
  onSettings: () => void;
  children?: ReactNode;
}

/** What can be done with a document, at the bottom where the thumb is. */
export const ActionBar = ({ document, onSettings, children }: ActionBarProps) => {
  const words = useWords();
  return (
    <View className="action-bar">
      <Tap className="action" label={words.settings.title} onTap={onSettings}>
        {words.settings.short}
      </Tap>
      <Tap className="action" onTap={() => void copyText(citationOf(document))}>
        {words.document.copy}
      </Tap>
      <Button className="action action-share" openType="share" aria-label={words.document.share}>
        {words.document.share}
      </Button>
      {children}
    </View>
  );
};
