import type { Core } from '@strapi/strapi';
import type { Feature } from '../../feature';
import { inTransaction } from '../../publishing/transaction';
import { SYSTEM } from '../actor';
import { createRuleStore } from './rule-store';
import { createRules } from './rules';
import { addSearchRoutes } from './search-routes';
import { ruleModel, stateModel } from './search-tables';
import { createSettingsDelivery, type SettingsDelivery } from './settings-delivery';
import { starterRules } from './starter-rules';

/** Gives a desk that never had any decisions the common abbreviations of the field, once. */
const seed = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async () => {
    const store = createRuleStore(strapi);
    const { fresh } = await store.state();
    if (!fresh || (await store.all()).length > 0) return;
    await createRules(strapi, () => undefined).addMany(starterRules(), SYSTEM, '预置同义词');
  });

const DELIVERIES = new WeakMap<Core.Strapi, SettingsDelivery>();

/** What editors decide about the search: synonyms, best bets, words that are not suggested. */
export const search: Feature = {
  models: [ruleModel, stateModel],
  register: (strapi, { RECONCILE_SECONDS }) => {
    const delivery = createSettingsDelivery(strapi, RECONCILE_SECONDS);
    DELIVERIES.set(strapi, delivery);
    addSearchRoutes(strapi, delivery);
  },
  start: async (strapi) => {
    await seed(strapi);
    DELIVERIES.get(strapi)?.start();
  },
  stop: (strapi) => DELIVERIES.get(strapi)?.stop(),
};
