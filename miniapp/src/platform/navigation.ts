import Taro from '@tarojs/taro';

/** WeChat keeps ten pages at most; from there on the current page is replaced. */
const LONGEST_STACK = 10;

/** Opens a page by its path with query, e.g. `/pages/list/index?collection=policies`. */
export const openPage = async (url: string): Promise<void> => {
  const full = Taro.getCurrentPages().length >= LONGEST_STACK;
  await (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
};

/** Opens a page in the place of the current one. */
export const replacePage = async (url: string): Promise<void> => {
  await Taro.redirectTo({ url });
};

/** Shows one of the tabs. */
export const openTab = async (url: string): Promise<void> => {
  await Taro.switchTab({ url });
};

/**
 * Scrolls to the element with this id, without an animation, once what was just rendered has
 * reached the page; stays when there is none.
 */
export const scrollToId = (id: string): void => {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined);
  });
};
