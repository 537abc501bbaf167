import Taro from '@tarojs/taro';

export type Theme = 'light' | 'dark';

const themeOf = (name: unknown): Theme => (name === 'dark' ? 'dark' : 'light');

/** What the system shows; WeChat tells it only to mini-programs with `darkmode`. */
export const systemTheme = (): Theme => themeOf(Taro.getAppBaseInfo().theme);

export const onSystemTheme = (listener: (theme: Theme) => void): void => {
  Taro.onThemeChange(({ theme }) => {
    listener(themeOf(theme));
  });
};

interface BarColours {
  paper: string;
  secondaryInk: string;
  seal: string;
  textStyle: string;
}

const ignore = (): void => undefined;

/**
 * Paints navigation bar and tab bar of the page that is shown, for a look that is not the system's.
 * WeChat refuses the tab bar while no tab page is shown: the next one paints it.
 */
export const paintBars = ({ paper, secondaryInk, seal, textStyle }: BarColours): void => {
  const white = textStyle === 'white';
  Taro.setNavigationBarColor({
    frontColor: white ? '#ffffff' : '#000000',
    backgroundColor: paper,
  }).catch(ignore);
  Taro.setTabBarStyle({
    color: secondaryInk,
    selectedColor: seal,
    backgroundColor: paper,
    borderStyle: white ? 'white' : 'black',
  }).catch(ignore);
};
