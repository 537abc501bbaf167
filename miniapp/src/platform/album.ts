import Taro from '@tarojs/taro';

/** How saving a picture to the album ended. */
export type Saved = 'saved' | 'refused' | 'given-up';

/** What WeChat says when a reader presses cancel: they know, and need not be told. */
const GIVEN_UP = /cancel/;

/** Saves a picture to the album of the telephone; WeChat asks the reader the first time. */
export const saveToAlbum = async (filePath: string): Promise<Saved> => {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'saved';
  } catch (error) {
    return GIVEN_UP.test((error as { errMsg?: string }).errMsg ?? '') ? 'given-up' : 'refused';
  }
};

/** Says why, and leads to WeChat's settings, where the reader may allow what was refused. */
export const offerSettings = async (content: string, confirmText: string): Promise<void> => {
  const { confirm } = await Taro.showModal({ title: '', content, confirmText });
  if (confirm) await Taro.openSetting();
};

/** WeChat's own menu for a picture: send it, keep it, edit it. */
export const sendPicture = (path: string): void => {
  Taro.showShareImageMenu({ path }).catch(() => undefined);
};
