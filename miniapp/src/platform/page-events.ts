import Taro, {
  useDidHide,
  useDidShow,
  usePullDownRefresh,
  useReachBottom as useTaroReachBottom,
  useRouter,
  useShareAppMessage,
} from '@tarojs/taro';

/** Query of the page's address, decoded. */
export const usePageQuery = (): Partial<Record<string, string>> => {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, decode(value ?? '')]),
  );
};

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** Runs `refresh` when the page is pulled down, and puts WeChat's spinner away afterwards. */
export const usePullDown = (refresh: () => Promise<void>): void => {
  usePullDownRefresh(() => {
    void refresh().finally(() => {
      Taro.stopPullDownRefresh();
    });
  });
};

export const useReachBottom = (more: () => void): void => {
  useTaroReachBottom(more);
};

/** Runs each time the page comes to the front. */
export const useShown = (action: () => void): void => {
  useDidShow(action);
};

/** Runs each time another page comes to the front, or WeChat itself. */
export const useHidden = (action: () => void): void => {
  useDidHide(action);
};

/** What a share of this page says; `path` is the page with its query. */
export const useShare = (share: () => { title: string; path: string }): void => {
  useShareAppMessage(share);
};
