import { documentType, locale, type DocumentType } from '@minzong/content-types';
import { z } from 'zod';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import type { Feature } from '../../feature';
import { prepareCheckSettings } from './check-settings';
import { findingsOf } from './document-checks';

const asked = z.object({ type: documentType, documentId: z.string().min(1).max(40), locale });

const mayRead = ({ state }: DeskContext, type: DocumentType): boolean => {
  const ability = state.userAbility as { can(action: string, subject: string): boolean };
  return ability.can('plugin::content-manager.explorer.read', uidOf(type));
};

/** `GET /editorial/checks/<type>/<documentId>?locale=` → `{findings}`. */
export const checks: Feature = {
  register: (strapi, config) => {
    prepareCheckSettings(strapi, config);
    addDeskRoutes(strapi, '/editorial', [
      {
        method: 'GET',
        path: '/checks/:type/:documentId',
        handler: async (context) => {
          const key = asked.safeParse({ ...context.params, locale: context.query['locale'] });
          if (!key.success) context.notFound('没有这种内容或语言');
          else if (!mayRead(context, key.data.type))
            context.forbidden('您没有查看此类内容的权限，请联系管理员');
          else context.body = { findings: await findingsOf(strapi, key.data) };
        },
      },
    ]);
  },
};
