import type { PageStack } from '../app-service/page-stack';
import { createAccountMethods, type Account } from './account';
import { createNavigation } from './navigation';
import { createRecorded, type RecordedCall } from './recorded';
import {
  createNetworkChange,
  createNetworkTypeMethod,
  createRequestMethod,
  type Network,
} from './request';
import { createDownload, createFileSystem, type Files } from './files';
import { createIntersections, type Intersections } from './intersection';
import { createSounds, type Sound } from './sound';
import { createStorage } from './storage';
import { createSystem, type Device } from './system';

export interface WxOptions {
  network: Network;
  device: Device;
  account: Account;
  calls: RecordedCall[];
  /** whether the page that is shown has an element with this id */
  isOnPage: (id: string) => boolean;
  /** storage of an earlier run, to start the mini-program again on the same telephone */
  storage?: Map<string, string>;
  files: Files;
  intersections: Intersections;
  sounds: Sound[];
}

/** Event subscriptions of the whole app (onThemeChange …): accepted, never fired here. */
const SUBSCRIPTIONS = [
  'onThemeChange',
  'onAppShow',
  'onAppHide',
  'onError',
  'onUnhandledRejection',
];

/**
 * The global `wx`. A method that is not here is missing as on an old telephone: calling it throws,
 * and nothing is made up.
 */
export const createWx = (stack: PageStack, options: WxOptions): object => ({
  ...createNavigation(stack),
  ...createRecorded(options.calls, options.isOnPage),
  ...createStorage(options.storage),
  ...createSystem(options.device),
  ...createAccountMethods(options.account),
  ...Object.fromEntries(SUBSCRIPTIONS.map((name) => [name, () => undefined])),
  ...createFileSystem(options.files),
  ...createDownload(options.files, options.network, options.calls),
  ...createNetworkChange(options.network),
  ...createIntersections(options.intersections),
  ...createSounds(options.sounds),
  request: createRequestMethod(options.network),
  getNetworkType: createNetworkTypeMethod(options.network),
  nextTick: (action: () => void) => setImmediate(action),
  env: { USER_DATA_PATH: 'wxfile://usr' },
});
