import { resolveAddress } from '../app-service/address.ts';
import type { Callbacks } from './async-method.ts';
import type { WxContext } from './context.ts';
import { createEventChannel, type Listeners } from './event-channel.ts';

const BY_URL = ['redirectTo', 'switchTab', 'reLaunch'] as const;

interface NavigateOptions extends Callbacks {
  url: string;
  /** what the opener wants to hear from the page that it opens */
  events?: Listeners;
}

/** wx navigation over the page stack. */
export const createNavigation = ({ method, service: { stack } }: WxContext) => {
  const addressOf = (url: string): string => resolveAddress(url, stack.pages.at(-1)?.route ?? '');
  /** The channel has functions and so does not cross the bridge with the rest of the answer. */
  const navigateTo = (options: NavigateOptions): Promise<object> | undefined => {
    const eventChannel = createEventChannel(options.events);
    const withChannel = (result: object): object => Object.assign(result, { eventChannel });
    const run = method<NavigateOptions>('navigateTo', ({ url }) => {
      stack.navigateTo(addressOf(url), ({ caller }) => {
        caller['getOpenerEventChannel'] = () => eventChannel;
      });
    });
    const { success } = options;
    const told = (result: object): void => success?.(withChannel(result));
    return run({ ...options, ...(success && { success: told }) })?.then(withChannel);
  };
  return {
    navigateTo,
    ...Object.fromEntries(
      BY_URL.map((name) => [
        name,
        method<{ url: string }>(name, ({ url }) => {
          stack[name](addressOf(url));
        }),
      ]),
    ),
    navigateBack: method<{ delta?: number }>('navigateBack', ({ delta }) => {
      stack.navigateBack(delta);
    }),
  };
};
