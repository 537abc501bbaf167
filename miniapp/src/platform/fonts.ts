import Taro from '@tarojs/taro';

/** Makes a font usable on every page under `family`; rejects when it does not come. */
export const loadFont = async (family: string, url: string): Promise<void> => {
  await Taro.loadFontFace({ family, source: `url("${url}")`, global: true });
};
