import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { TYPE_SIZES, useSettings } from '../content/settings';
import { setTabWords, setTitle, systemTypeScale } from '../platform/chrome';
import { PageFrame } from '../platform/page-frame';
import { useShown } from '../platform/page-events';
import { useWords } from '../words/use-words';

/** 1rem in pixels at normal size; the body is 1.125rem, that is 18 px. */
const ROOT_PIXELS = 16;

interface ScreenProps {
  /** in the navigation bar */
  title: string;
  className?: string;
  /** true while something lies over the page: what is below does not scroll */
  still?: boolean;
  children: ReactNode;
}

/** The frame of every page: type size of WeChat and of the reader, title, words of the tabs. */
export const Screen = ({ title, className = '', still = false, children }: ScreenProps) => {
  const { typeSize, locale } = useSettings();
  const { tabs } = useWords();
  const rootSize = Math.round(ROOT_PIXELS * systemTypeScale() * TYPE_SIZES[typeSize]);
  useEffect(() => {
    setTitle(title);
  }, [title]);
  useShown(() => {
    setTabWords([tabs.home, tabs.policies, tabs.reading, tabs.products, tabs.me]);
  });
  return (
    <PageFrame rootSize={rootSize} still={still}>
      <View className={`screen language-${locale.toLowerCase()} ${className}`}>{children}</View>
    </PageFrame>
  );
};
