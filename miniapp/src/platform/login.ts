import Taro from '@tarojs/taro';

const TIMEOUT_MILLISECONDS = 8000;

/** A code by which the api learns from WeChat who this is; rejects when WeChat gives none. */
export const loginCode = async (): Promise<string> => {
  const { code } = await Taro.login({ timeout: TIMEOUT_MILLISECONDS });
  if (!code) throw new Error('wx.login gave no code');
  return code;
};

const KINDS = ['ios', 'android', 'ohos', 'windows', 'mac', 'devtools'] as const;

/** What kind of device this is; nothing that tells two of a kind apart. */
export const deviceKind = (): (typeof KINDS)[number] | 'other' => {
  try {
    const { platform } = Taro.getDeviceInfo();
    return KINDS.find((kind) => kind === platform) ?? 'other';
  } catch {
    return 'other';
  }
};
