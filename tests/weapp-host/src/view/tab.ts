import type { Frame } from 'playwright-core';
import type { HostPage } from '../app-service/page.ts';
import type { Chrome } from '../chrome/chrome.ts';
import type { Project } from '../project/project.ts';
import type { Happening } from '../bridge.ts';
import type { Telephone } from '../wx/telephone.ts';
import type { InFrame } from './canvas.ts';
import type { Measure, ViewElement } from './view-element.ts';
import type { ViewMirror } from './view.ts';

export type WindowScroll = Pick<
  Measure,
  'scrollLeft' | 'scrollTop' | 'scrollWidth' | 'scrollHeight'
>;

/** A page as the browser shows it. */
export interface Tab extends ViewMirror {
  setStyles(css: string): void;
  /** a font of wx.loadFontFace: its family, and its source as in CSS */
  loadFont(font: { family?: unknown; source?: unknown }): void;
  imageSize(src: string): Promise<{ width: number; height: number }>;
  windowScroll(): Promise<WindowScroll>;
  scrollTo(
    element: ViewElement | undefined,
    options: { scrollTop?: number; duration?: number },
  ): Promise<void>;
  scroller(element: ViewElement): {
    to(left: number, top: number): Promise<void>;
    read(): Promise<Measure>;
  };
  /** computed values of CSS properties */
  stylesOf(element: ViewElement, names: string[]): Promise<string[]>;
  /** numbers of elements that have no box or are not visible */
  unseen(): Promise<Set<number>>;
  /** runs a function of the tab, after everything that was asked before */
  inFrame: InFrame;
  /** Shows what stands around the page. */
  draw(chrome: Chrome, page: HostPage): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** waits until everything that was rendered is shown, near pictures and fonts included */
  settled(): Promise<void>;
  /** PNG of the whole screen, window and frame */
  screenshot(): Promise<Buffer>;
  /** the frame in which the page is, to look into */
  frame(): Promise<Frame>;
  close(): Promise<void>;
}

export interface TabParts {
  project: Project;
  telephone: Telephone;
  canGoBack(): boolean;
  /** what the reader did in the tab, or the tab by itself */
  happened(page: HostPage, happening: Happening): void;
  failed(error: unknown): void;
}

/** Opens a tab for a page that is about to be made. */
export type OpenTab = (parts: TabParts) => Tab;
