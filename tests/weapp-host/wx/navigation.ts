import type { PageStack } from '../app-service/page-stack';
import { asyncMethod } from './async-method';

/** wx navigation over the page stack. */
export const createNavigation = (stack: PageStack) => ({
  ...Object.fromEntries(
    (['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const).map((name) => [
      name,
      asyncMethod<{ url: string }>(name, ({ url }) => {
        stack[name](url);
      }),
    ]),
  ),
  navigateBack: asyncMethod<{ delta?: number }>('navigateBack', ({ delta }) => {
    stack.navigateBack(delta);
  }),
});
