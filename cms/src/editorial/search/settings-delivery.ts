import type { SearchSettings } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { VersionedDelivery } from '../versioned-delivery';
import { createRuleStore } from './rule-store';
import { createSearchDoor } from './search-door';
import { settingsOf } from './settings-of';

export type SettingsDelivery = VersionedDelivery<SearchSettings>;

/** Carries the decisions about the search to the api. */
export const createSettingsDelivery = (
  strapi: Core.Strapi,
  compareSeconds: number,
): SettingsDelivery => {
  const store = createRuleStore(strapi);
  const door = createSearchDoor(strapi);
  return new VersionedDelivery(
    strapi,
    {
      name: 'search settings',
      receiver: '检索服务',
      state: store,
      present: async (version) => settingsOf(await store.all(), version),
      held: door.heldSettings,
      put: door.putSettings,
    },
    compareSeconds,
  );
};
