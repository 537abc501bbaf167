import { resolveAddress } from '../app-service/address.ts';
import type { WxContext } from './context.ts';

const BY_URL = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const;

/** Passes messages between a page and the page that it opened. */
const createEventChannel = () => {
  const listeners = new Map<string, ((...values: unknown[]) => void)[]>();
  return {
    on: (name: string, listener: (...values: unknown[]) => void) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    off: (name: string) => listeners.delete(name),
    emit: (name: string, ...values: unknown[]) => {
      for (const listener of listeners.get(name) ?? []) listener(...values);
    },
  };
};

/** wx navigation over the page stack. */
export const createNavigation = ({ method, service: { stack } }: WxContext) => ({
  ...Object.fromEntries(
    BY_URL.map((name) => [
      name,
      method<{ url: string; events?: Record<string, () => void> }>(name, ({ url, events }) => {
        const from = stack.pages.at(-1)?.route ?? '';
        stack[name](resolveAddress(url, from));
        const eventChannel = createEventChannel();
        for (const [event, listener] of Object.entries(events ?? {}))
          eventChannel.on(event, listener);
        stack.current().caller['getOpenerEventChannel'] = () => eventChannel;
      }),
    ]),
  ),
  navigateBack: method<{ delta?: number }>('navigateBack', ({ delta }) => {
    stack.navigateBack(delta);
  }),
});
