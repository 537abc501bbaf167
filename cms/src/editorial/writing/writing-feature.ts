import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addDeskRoutes, type DeskContext, type DeskRoute } from '../../admin-routes';
import type { Feature } from '../../feature';
import { UnreadableSource } from '../../importing/note';
import { makeDraft, takePaste, takeWord } from './take-in';

type Take = (strapi: Core.Strapi, context: DeskContext) => Promise<object>;

/** A file that cannot be read is the editor's to mend: the answer says how. */
const route = (strapi: Core.Strapi, path: string, take: Take, status: number): DeskRoute => ({
  method: 'POST',
  path,
  handler: async (context) => {
    try {
      context.body = await take(strapi, context);
      context.status = status;
    } catch (error) {
      if (error instanceof UnreadableSource) throw new errors.ApplicationError(error.message);
      throw error;
    }
  },
});

/** Writing from Word: a file becomes a draft or goes into one, and so does the clipboard. */
export const writing: Feature = {
  register: (strapi) => {
    addDeskRoutes(strapi, '/editorial/writing', [
      route(strapi, '/word', takeWord, 200),
      route(strapi, '/html', takePaste, 200),
      route(strapi, '/drafts', makeDraft, 201),
    ]);
  },
};
