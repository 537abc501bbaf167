import type { Core } from '@strapi/strapi';
import { clockSettings, DEFAULT_SETTINGS, type ClockSettings } from './limits';

interface CoreStore {
  get(query: { key: string }): Promise<unknown>;
  set(query: { key: string; value: unknown }): Promise<void>;
}

const KEY = 'clock';

const storeOf = (strapi: Core.Strapi): CoreStore =>
  strapi.store({ type: 'plugin', name: 'editorial' });

/** The settings of the clock; what was never set, or no longer fits, falls back to the defaults. */
export const readClockSettings = async (strapi: Core.Strapi): Promise<ClockSettings> => {
  const kept = await storeOf(strapi).get({ key: KEY });
  const parsed = clockSettings.safeParse({ ...DEFAULT_SETTINGS, ...(kept ?? {}) });
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
};

export const saveClockSettings = (strapi: Core.Strapi, settings: ClockSettings): Promise<void> =>
  storeOf(strapi).set({ key: KEY, value: settings });
