import { ScrollView, View } from '@tarojs/components';
import { useRef, useState, type ReactNode } from 'react';
import { windowWidth } from '../platform/chrome';
import { useWords } from '../words/use-words';
import { Tap } from './tap';

/** Less than a screen, so that something of what was seen stays in sight. */
const SHARE_OF_SCREEN = 0.6;

interface SideScrollProps {
  className: string;
  /** false: what is inside fits, and needs no buttons */
  wide: boolean;
  children: ReactNode;
}

/** Something wider than the screen. It is moved by a finger or by buttons. */
export const SideScroll = ({ className, wide, children }: SideScrollProps) => {
  const { document } = useWords();
  const [left, setLeft] = useState(0);
  const now = useRef(0);
  const move = (direction: 1 | -1): void => {
    const wanted = Math.max(0, now.current + direction * windowWidth() * SHARE_OF_SCREEN);
    now.current = wanted;
    setLeft(wanted);
  };
  return (
    <View>
      <ScrollView
        scrollX
        className={className}
        scrollLeft={left}
        onScroll={({ detail }) => {
          now.current = detail.scrollLeft;
        }}
      >
        {children}
      </ScrollView>
      {wide && (
        <View className="side-buttons">
          <Tap
            className="button side-button"
            onTap={() => {
              move(-1);
            }}
          >
            {document.tableLeft}
          </Tap>
          <Tap
            className="button side-button"
            onTap={() => {
              move(1);
            }}
          >
            {document.tableRight}
          </Tap>
        </View>
      )}
    </View>
  );
};
