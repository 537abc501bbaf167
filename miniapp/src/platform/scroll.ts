import Taro, { usePageScroll } from '@tarojs/taro';

/** Runs while the page scrolls, many times a second. */
export const useScrolling = (action: () => void): void => {
  usePageScroll(action);
};

export interface ScrollPlace {
  /** points that lie above the screen */
  top: number;
  /** points that can lie above it at most; 0 when all of the page is in sight */
  most: number;
}

/** Where the page is scrolled to; undefined when WeChat does not tell. */
export const scrollPlace = (): Promise<ScrollPlace | undefined> =>
  new Promise((resolve) => {
    try {
      const { windowHeight } = Taro.getWindowInfo();
      Taro.createSelectorQuery()
        .selectViewport()
        .scrollOffset((place) => {
          // Taro's types leave the height out.
          const { scrollTop, scrollHeight = 0 } = place as typeof place & { scrollHeight?: number };
          resolve({ top: scrollTop, most: Math.max(0, scrollHeight - windowHeight) });
        })
        .exec();
    } catch {
      resolve(undefined);
    }
  });

/** Scrolls without an animation. @param top points that lie above the screen afterwards */
export const scrollToTop = (top: number): void => {
  Taro.pageScrollTo({ scrollTop: top, duration: 0 }).catch(() => undefined);
};
