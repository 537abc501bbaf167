import Taro from '@tarojs/taro';
import { notify } from './chrome';

/**
 * Puts text on the clipboard; WeChat itself says that it was copied. A reader who refused WeChat's
 * privacy question is shown the text instead: refusing blocks nothing.
 */
export const copyText = async (data: string): Promise<void> => {
  try {
    await Taro.setClipboardData({ data });
  } catch {
    await Taro.showModal({ title: '', content: data, showCancel: false });
  }
};

/** Offers to call; refusing is no error. */
export const callNumber = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
};

/** Shows images full screen, where they can be enlarged with two fingers or by a double tap. */
export const previewImages = (urls: string[], current: string): void => {
  void Taro.previewImage({ urls, current });
};

/** Downloads a file and shows it; when WeChat cannot, says `failure`. */
export const openFile = async (url: string, failure: string): Promise<void> => {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url });
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true });
  } catch {
    notify(failure);
  }
};

/** Asks before something that cannot be undone. */
export const confirm = async (content: string): Promise<boolean> => {
  const { confirm: agreed } = await Taro.showModal({ title: '', content });
  return agreed;
};
