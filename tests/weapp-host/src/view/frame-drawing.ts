import type { HostPage } from '../app-service/page.ts';
import type { Chrome } from '../chrome/chrome.ts';
import type { Project } from '../project/project.ts';
import type { FrameDrawing } from '../bridge.ts';
import type { Telephone } from '../wx/telephone.ts';

/** What stands around a page, as its tab draws it. */
export const drawingOf = (
  chrome: Chrome,
  page: HostPage,
  { project, telephone }: { project: Project; telephone: Telephone },
  canGoBack: boolean,
): FrameDrawing => {
  const { theme } = telephone.settings;
  const { tabBar } = project.app;
  const color = (value: string | undefined, otherwise: string): string =>
    project.themed(value, theme) ?? otherwise;
  return {
    ...chrome.frameOf(page),
    canGoBack,
    tabs: !chrome.hasTabBar(page)
      ? []
      : chrome.tabItems.map(({ pagePath, text, iconPath, selectedIconPath, badge, dot }) => {
          const selected = pagePath === page.route;
          const icon = (selected ? selectedIconPath : iconPath) ?? '';
          const known = project.themed(icon, theme) ?? '';
          return { text, selected, badge, dot, icon: known === '' ? '' : `/${known}` };
        }),
    tabColors: {
      color: color(tabBar?.color, '#7a7e83'),
      selected: color(tabBar?.selectedColor, '#3cc51f'),
      background: color(tabBar?.backgroundColor, '#ffffff'),
    },
    toast: chrome.toast,
    dialog: chrome.dialog && {
      title: chrome.dialog.title,
      content: chrome.dialog.content,
      choices: chrome.dialog.choices,
      kind: chrome.dialog.kind,
    },
  };
};
