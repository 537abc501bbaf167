import Taro, {
  useDidHide,
  useDidShow,
  usePullDownRefresh,
  useReachBottom as useTaroReachBottom,
  useRouter,
  useShareAppMessage,
  useShareTimeline,
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

interface Share {
  title: string;
  /** the page with its query */
  path: string;
  /** address of a picture; without one WeChat takes a picture of the page */
  picture?: string | undefined;
}

/** What is passed on of this page: to a friend, and to Moments where the page's config allows it. */
export const useShare = (share: () => Share): void => {
  useShareAppMessage(() => {
    const { title, path, picture } = share();
    return { title, path, ...(picture !== undefined && { imageUrl: picture }) };
  });
  useShareTimeline(() => {
    const { title, path, picture } = share();
    const query = path.split('?')[1] ?? '';
    return { title, query, ...(picture !== undefined && { imageUrl: picture }) };
  });
};
