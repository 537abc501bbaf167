import type { Core } from '@strapi/strapi';
import { addDeskRoutes, type DeskContext, type DeskRoute } from '../../admin-routes';
import { shownDelivery } from '../delivery-state';
import { demand, mayDo } from '../permissions/ability';
import { findByTitle } from './documents-by-title';
import { askApi, readQueryLog } from './query-log';
import type { RuleKind } from './rule';
import { ruleRoutes } from './rule-routes';
import { createRuleStore } from './rule-store';
import { createSearchDoor } from './search-door';
import { readRequest } from './search-requests';
import type { SettingsDelivery } from './settings-delivery';

const READ = 'editorial.search.read';
const MANAGE = 'editorial.search.manage';

/** The routes below /editorial/search; reading and changing are rights of their own. */
export const addSearchRoutes = (strapi: Core.Strapi, delivery: SettingsDelivery): void => {
  const store = createRuleStore(strapi);
  const door = createSearchDoor(strapi);

  const status = async (context: DeskContext): Promise<void> => {
    demand(context, READ);
    const all = await store.all();
    const countOf = (kind: RuleKind): number => all.filter((rule) => rule.kind === kind).length;
    context.body = {
      mayManage: mayDo(context, MANAGE),
      counts: {
        synonym: countOf('synonym'),
        'best-bet': countOf('best-bet'),
        denied: countOf('denied'),
      },
      delivery: shownDelivery(await store.state()),
    };
  };

  const routes: DeskRoute[] = [
    { method: 'GET', path: '/', handler: status },
    ...ruleRoutes(strapi, () => {
      delivery.ring();
    }),
    {
      method: 'POST',
      path: '/delivery',
      handler: (context) => {
        demand(context, MANAGE);
        delivery.begin();
        context.body = {};
      },
    },
    {
      method: 'GET',
      path: '/log',
      handler: async (context) => {
        demand(context, READ);
        context.body = await readQueryLog(strapi, readRequest('log', context.query).days);
      },
    },
    {
      method: 'GET',
      path: '/trial',
      handler: async (context) => {
        demand(context, READ);
        const { q, locale } = readRequest('tryOut', context.query);
        context.body = await askApi(door.trySearch(q, locale), '试搜不成');
      },
    },
    {
      method: 'GET',
      path: '/documents',
      handler: async (context) => {
        demand(context, MANAGE);
        const { q } = readRequest('documents', context.query);
        context.body = { documents: await findByTitle(strapi, q) };
      },
    },
  ];
  addDeskRoutes(strapi, '/editorial/search', routes);
};
