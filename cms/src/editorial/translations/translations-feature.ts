import { documentType, locale as localeSchema } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import type { Feature } from '../../feature';
import { demand, mayDo } from '../permissions/ability';
import { changeSince } from './change-since';
import { TRANSLATIONS, translationsIn } from './translations';

/** The languages a person translates into; who translates none sees them all. */
const localesFor = (context: DeskContext) => {
  const own = TRANSLATIONS.filter((locale) =>
    mayDo(context, 'editorial.submit', { type: 'article', locale }),
  );
  return own.length > 0 ? own : TRANSLATIONS;
};

const list = (strapi: Core.Strapi) => async (context: DeskContext) => {
  demand(context, 'editorial.clock.read');
  const locales = localesFor(context);
  context.body = { locales, items: await translationsIn(strapi, locales) };
};

const change = (strapi: Core.Strapi) => async (context: DeskContext) => {
  demand(context, 'editorial.clock.read');
  const type = documentType.safeParse(context.params['type']);
  const locale = localeSchema.safeParse(context.query['locale']);
  const { documentId = '' } = context.params;
  if (!type.success || !locale.success) {
    context.notFound('没有这种内容或语言');
    return;
  }
  context.body = { fields: await changeSince(strapi, type.data, documentId, locale.data) };
};

/** Which languages exist of each document, and which are behind the Chinese original by what. */
export const translations: Feature = {
  register(strapi) {
    addDeskRoutes(strapi, '/editorial/translations', [
      { method: 'GET', path: '/', handler: list(strapi) },
      { method: 'GET', path: '/:type/:documentId/change', handler: change(strapi) },
    ]);
  },
};
