import type { PageFrame, TabItem } from '../chrome/chrome.ts';
import { recorded, type WxContext } from './context.ts';

/** Navigation bar, tab bar and pull-down: what stands around the page. */
export const createFrame = (context: WxContext) => {
  const { chrome, service, project, method } = context;
  const change = (values: Partial<PageFrame>): void => {
    chrome.change(service.stack.current(), values);
  };
  const changeTab = (name: string, index: number, values: Partial<TabItem>): void => {
    const item = chrome.tabItems[index];
    if (item === undefined) throw new Error(`${name}:fail tabbar item not found`);
    if (!project.tabs.includes(service.stack.current().route))
      throw new Error(`${name}:fail not TabBar page`);
    Object.assign(item, values);
    chrome.changed();
  };
  const tab = (name: string, values: (options: { text?: string }) => Partial<TabItem>) =>
    method<{ index: number; text?: string }>(name, (options) => {
      changeTab(name, options.index, values(options));
    });
  const tabBar = (name: string, hidden: boolean) =>
    method(name, () => {
      chrome.tabBarHidden = hidden;
      chrome.changed();
    });
  return {
    ...Object.fromEntries([
      recorded(context, 'setNavigationBarTitle', ({ title }: { title: string }) => {
        change({ title });
      }),
      recorded(context, 'setNavigationBarColor', (colors: Partial<PageFrame>) => {
        const { frontColor = '#000000', backgroundColor = '#ffffff' } = colors;
        change({ frontColor, backgroundColor });
      }),
      recorded(
        context,
        'setTabBarItem',
        ({ index, ...item }: Partial<TabItem> & { index: number }) => {
          const { text, iconPath, selectedIconPath } = item;
          changeTab('setTabBarItem', index, {
            ...(text !== undefined && { text }),
            ...(iconPath !== undefined && { iconPath }),
            ...(selectedIconPath !== undefined && { selectedIconPath }),
          });
        },
      ),
      recorded(context, 'setTabBarStyle'),
      recorded(context, 'setBackgroundColor'),
      recorded(context, 'setBackgroundTextStyle'),
      recorded(context, 'hideHomeButton'),
      recorded(context, 'startPullDownRefresh', () => {
        change({ pulling: true });
        service.stack.current().call('onPullDownRefresh');
      }),
      recorded(context, 'stopPullDownRefresh', () => {
        change({ pulling: false });
      }),
      recorded(context, 'showNavigationBarLoading', () => {
        change({ loading: true });
      }),
      recorded(context, 'hideNavigationBarLoading', () => {
        change({ loading: false });
      }),
    ]),
    setTabBarBadge: tab('setTabBarBadge', ({ text = '' }) => ({ badge: text })),
    removeTabBarBadge: tab('removeTabBarBadge', () => ({ badge: '' })),
    showTabBarRedDot: tab('showTabBarRedDot', () => ({ dot: true })),
    hideTabBarRedDot: tab('hideTabBarRedDot', () => ({ dot: false })),
    showTabBar: tabBar('showTabBar', false),
    hideTabBar: tabBar('hideTabBar', true),
  };
};
