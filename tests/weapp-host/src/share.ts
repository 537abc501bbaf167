import type { AppService } from './app-service/app-service.ts';
import type { ViewElement } from './view/view-element.ts';
import type { RecordedCall } from './wx/context.ts';

/** What a friend receives. */
export interface ShareCard {
  title: string;
  path: string;
  imageUrl?: string;
}

export interface Share {
  /** The reader chose "send to a friend" in WeChat's menu. */
  fromMenu(): Promise<ShareCard>;
  fromButton(button: ViewElement): void;
}

interface ShareParts {
  service: AppService;
  calls: RecordedCall[];
  across<T>(value: T): T;
}

/** Asks the page what it shares: onShareAppMessage, with the address of the page as the default. */
export const createShare = ({ service, calls, across }: ShareParts): Share => {
  const ask = async (from: object): Promise<ShareCard> => {
    const page = service.stack.current();
    const query = Object.entries(page.query).map(([name, value]) => `${name}=${value}`);
    const path = `/${page.route}${query.length > 0 ? `?${query.join('&')}` : ''}`;
    const answer = page.call('onShareAppMessage', across(from)) as
      (Partial<ShareCard> & { promise?: Promise<Partial<ShareCard>> }) | undefined;
    const { promise, ...card } = answer ?? {};
    const shared = { title: '', path, ...card, ...(await promise) };
    calls.push({ method: 'shareAppMessage', options: { ...shared } });
    return shared;
  };
  return {
    fromMenu: () => ask({ from: 'menu' }),
    fromButton: (button) => {
      const { node } = button;
      void ask({ from: 'button', target: { id: node?.id, dataset: node?.dataset as unknown } });
    },
  };
};
