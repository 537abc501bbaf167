import { PageMeta } from '@tarojs/components';
import type { ReactNode } from 'react';

/** Everything of a page below its root: the size of 1rem in pixels comes first. */
export const PageFrame = ({ rootSize, children }: { rootSize: number; children: ReactNode }) => (
  <>
    <PageMeta rootFontSize={`${String(rootSize)}px`} />
    {children}
  </>
);
