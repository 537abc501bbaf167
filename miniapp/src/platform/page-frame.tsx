import { PageMeta } from '@tarojs/components';
import type { ReactNode } from 'react';

interface PageFrameProps {
  /** 1rem in pixels */
  rootSize: number;
  /** true: the page does not scroll */
  still: boolean;
  children: ReactNode;
}

/** Everything of a page below its root: the size of 1rem in pixels comes first. */
export const PageFrame = ({ rootSize, still, children }: PageFrameProps) => (
  <>
    <PageMeta rootFontSize={`${String(rootSize)}px`} pageStyle={still ? 'overflow: hidden' : ''} />
    {children}
  </>
);
