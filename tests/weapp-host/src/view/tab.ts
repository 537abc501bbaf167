import type { Measure, ViewElement } from './view-element.ts';
import type { HostPage } from '../app-service/page.ts';
import type { Chrome } from '../chrome/chrome.ts';
import type { Project } from '../project/project.ts';
import type { Touch } from '../touch.ts';
import type { Telephone } from '../wx/telephone.ts';
import type { ViewMirror } from './view.ts';

export type WindowScroll = Pick<
  Measure,
  'scrollLeft' | 'scrollTop' | 'scrollWidth' | 'scrollHeight'
>;

/** A page as the browser shows it. */
export interface Tab extends ViewMirror {
  imageSize(src: string): Promise<{ width: number; height: number }>;
  windowScroll(): Promise<WindowScroll>;
  scrollTo(
    element: ViewElement | undefined,
    options: { scrollTop?: number; duration?: number },
  ): Promise<void>;
  /** the canvas of an element, with its drawing context */
  canvasOf(element: ViewElement): object;
  /** Shows what stands around the page. */
  draw(chrome: Chrome, page: HostPage): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** waits until everything that was rendered is shown */
  settled(): Promise<void>;
  /** PNG of the whole screen, window and frame */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface TabParts {
  project: Project;
  telephone: Telephone;
  /** where the reader's finger in the tab goes */
  touched(): Touch;
}

/** Opens a tab for a page that is about to be made. */
export type OpenTab = (parts: TabParts) => Tab;
