import Taro from '@tarojs/taro';

/**
 * False when WeChat says that there is no network or hardly any: then only what was asked for is
 * fetched. A telephone that does not tell counts as well connected.
 */
export const isWellConnected = async (): Promise<boolean> => {
  try {
    const { networkType, weakNet } = (await Taro.getNetworkType()) as {
      networkType: string;
      weakNet?: boolean;
    };
    return networkType !== 'none' && networkType !== '2g' && weakNet !== true;
  } catch {
    return true;
  }
};
