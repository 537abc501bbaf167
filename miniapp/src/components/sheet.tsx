import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';
import { Tap } from './tap';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** buttons that stay in reach of the thumb while the rest scrolls */
  actions?: ReactNode;
}

/**
 * A sheet at the bottom of the screen. WeChat moves the focus of a screen reader by itself only;
 * that the page below is hidden from it (aria-hidden) is the affair of who opens the sheet.
 */
export const Sheet = ({ title, onClose, children, actions }: SheetProps) => {
  const { close } = useWords();
  return (
    <View className="sheet" aria-role="dialog" aria-label={title} aria-modal>
      <View className="sheet-shade" aria-hidden onClick={onClose} />
      <View className="sheet-panel">
        <View className="sheet-head">
          <Text className="sheet-title" aria-role="heading" aria-level="2">
            {title}
          </Text>
          <Tap className="text-button" label={`${close}，${title}`} onTap={onClose}>
            {close}
          </Tap>
        </View>
        <ScrollView className="sheet-body" scrollY>
          {children}
        </ScrollView>
        {actions !== undefined && <View className="sheet-actions">{actions}</View>}
      </View>
    </View>
  );
};
