import { createActions } from './actions.ts';
import { createAudio } from './audio.ts';
import type { WxContext } from './context.ts';
import { createFiles } from './files.ts';
import { createFrame } from './frame.ts';
import { createInteraction } from './interaction.ts';
import { createNavigation } from './navigation.ts';
import { createNetwork } from './network.ts';
import { createPrivacy, type Privacy } from './privacy.ts';
import { createQueries } from './queries.ts';
import { createStorage } from './storage.ts';
import { createSystem } from './system.ts';

export type Wx = Record<string, unknown>;

/** Names that JavaScript itself asks of an object. */
const NOT_AN_API = new Set(['then', 'toJSON', 'constructor', 'webpackJsonp', 'hasOwnProperty']);

/**
 * The global `wx`. A method that is not here is undefined as on an old telephone: calling it throws,
 * and whoever asks for it is told once that the host lacks it.
 */
export const createWx = (context: WxContext): { wx: Wx; privacy: Privacy } => {
  const privacy = createPrivacy(context);
  const methods: Wx = {
    ...createNavigation(context),
    ...createStorage(context),
    ...createSystem(context),
    ...createNetwork(context),
    ...createInteraction(context),
    ...createFrame(context),
    ...createFiles(context),
    ...createAudio(context),
    ...createQueries(context),
    ...createActions(context, privacy),
    ...privacy.methods,
    ...context.subscriptions.methods,
    getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
    getRealtimeLogManager: () => ({ info() {}, warn() {}, error() {} }),
  };
  methods['canIUse'] = (schema: string): boolean => (schema.split('.')[0] ?? '') in methods;
  const asked = new Set<string>();
  const wx = new Proxy(methods, {
    get(target, name: string) {
      if (name in target || typeof name !== 'string' || NOT_AN_API.has(name)) return target[name];
      if (!asked.has(name) && context.service.stack.pages.length > 0) {
        asked.add(name);
        context.warn(`wx.${name} is not supported by this host`);
      }
      return undefined;
    },
  });
  return { wx, privacy };
};
