import { PageMeta } from '@tarojs/components';
import type { ReactNode } from 'react';

interface PageFrameProps {
  /** 1rem in pixels */
  rootSize: number;
  /** colour of the page and of what shows when it is pulled beyond its ends */
  paper: string;
  /** true: the page does not scroll */
  still: boolean;
  children: ReactNode;
}

/** Everything of a page below its root: the size of 1rem in pixels comes first. */
export const PageFrame = ({ rootSize, paper, still, children }: PageFrameProps) => (
  <>
    <PageMeta
      rootFontSize={`${String(rootSize)}px`}
      rootBackgroundColor={paper}
      backgroundColor={paper}
      pageStyle={`background-color: ${paper}${still ? '; overflow: hidden' : ''}`}
    />
    {children}
  </>
);
