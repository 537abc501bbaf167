import type { Core } from '@strapi/strapi';
import type { Feature } from '../../feature';
import { createLexiconDelivery, type LexiconDelivery } from './lexicon-delivery';
import { addLexiconRoutes } from './lexicon-routes';
import { lexiconEntryModel, lexiconStateModel } from './lexicon-tables';

const DELIVERIES = new WeakMap<Core.Strapi, LexiconDelivery>();

/** 读音词库: how proof-readers want words read and divided, in braille, aloud and above the text. */
export const lexicon: Feature = {
  models: [lexiconEntryModel, lexiconStateModel],
  register: (strapi, { RECONCILE_SECONDS }) => {
    const delivery = createLexiconDelivery(strapi, RECONCILE_SECONDS);
    DELIVERIES.set(strapi, delivery);
    addLexiconRoutes(strapi, delivery);
  },
  start: (strapi) => DELIVERIES.get(strapi)?.start(),
  stop: (strapi) => DELIVERIES.get(strapi)?.stop(),
};
