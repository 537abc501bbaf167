import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** What lies over the page while it is open. */
export type DocumentSheet = 'settings' | 'share';

interface ActionBarProps {
  onOpen: (sheet: DocumentSheet) => void;
  children?: ReactNode;
}

/** What can be done with a document, at the bottom where the thumb is. */
export const ActionBar = ({ onOpen, children }: ActionBarProps) => {
  const { settings, share } = useWords();
  return (
    <View className="action-bar">
      <Tap
        className="action"
        label={settings.title}
        onTap={() => {
          onOpen('settings');
        }}
      >
        {settings.short}
      </Tap>
      <Tap
        className="action"
        onTap={() => {
          onOpen('share');
        }}
      >
        {share.title}
      </Tap>
      {children}
    </View>
  );
};
