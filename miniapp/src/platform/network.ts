import Taro from '@tarojs/taro';

/** What WeChat says of the network; undefined on a telephone that does not tell. */
const networkNow = async (): Promise<{ type: string; weak: boolean } | undefined> => {
  try {
    const { networkType, weakNet } = (await Taro.getNetworkType()) as {
      networkType: string;
      weakNet?: boolean;
    };
    return { type: networkType, weak: weakNet === true };
  } catch {
    return undefined;
  }
};

/**
 * False when WeChat says that there is no network or hardly any: then only what was asked for is
 * fetched. A telephone that does not tell counts as well connected.
 */
export const isWellConnected = async (): Promise<boolean> => {
  const network = await networkNow();
  return (
    network === undefined || (network.type !== 'none' && network.type !== '2g' && !network.weak)
  );
};

/** False when WeChat says that there is no network at all. */
export const isConnected = async (): Promise<boolean> => (await networkNow())?.type !== 'none';

/** True on a network that costs by what is fetched, as far as WeChat knows. */
export const isMetered = async (): Promise<boolean> => {
  const type = (await networkNow())?.type;
  return type !== undefined && type !== 'wifi' && type !== 'none';
};

/** Hears of the network that comes and goes; telephones that do not tell stay as they are. */
export const onNetworkChange = (listener: (connected: boolean) => void): void => {
  try {
    Taro.onNetworkStatusChange(({ isConnected: connected }) => {
      listener(connected);
    });
  } catch {
    // Nothing is known then; what fails says so by itself.
  }
};
