import Taro from '@tarojs/taro';

/** Title in the navigation bar. */
export const setTitle = (title: string): void => {
  void Taro.setNavigationBarTitle({ title });
};

/** Words under the tabs. WeChat refuses them while no tab page is shown: the next one sets them. */
export const setTabWords = (words: string[]): void => {
  words.forEach((text, index) => {
    Taro.setTabBarItem({ index, text }).catch(() => undefined);
  });
};

/** A short notice that goes away by itself and is read out by the screen reader. */
export const notify = (title: string): void => {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
};

/** Width of the screen in points. */
export const windowWidth = (): number => Taro.getWindowInfo().windowWidth;

/** Type size that the reader chose in WeChat, as a factor of the normal one. */
export const systemTypeScale = (): number => {
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return fontSizeScaleFactor ?? 1;
};
