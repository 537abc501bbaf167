import type { HostPage } from './app-service/page.ts';
import type { Chrome } from './chrome/chrome.ts';
import type { Happening } from './bridge.ts';
import type { Touch } from './touch.ts';

/** What a reader does to the bars around a page. */
export interface Bars {
  back(): void;
  tapTab(index: number): void;
}

/** Leads what happens in a tab to the page: a tap, a text that was typed, the end of the page. */
export const createHappened = (touch: Touch, chrome: Chrome, bars: Bars) => {
  const toPage = (page: HostPage, type: string, detail: Record<string, unknown>): void => {
    if (type === 'scroll') page.call('onPageScroll', detail);
    if (type === 'bottom') page.call('onReachBottom');
    if (type === 'back') bars.back();
    if (type === 'tab') bars.tapTab(Number(detail['index']));
    if (type === 'answer') chrome.dialog?.answer(Number(detail['choice']));
  };
  return (page: HostPage, { id, type, detail }: Happening): void => {
    if (id === 0) {
      toPage(page, type, detail);
      return;
    }
    const element = page.view.find(id);
    if (element === undefined) return;
    if (type === 'tap') touch.tap(element, { x: Number(detail['x']), y: Number(detail['y']) });
    else if (type === 'longpress') touch.longPress(element);
    else if (type === 'input') touch.trigger(element, type, detail);
    else touch.fire(element, { type, detail });
  };
};
