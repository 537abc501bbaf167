import { adminApi, type StrapiApp } from '@strapi/strapi/admin';

let admin: StrapiApp | undefined;

/** Keeps the admin, whose store exists only once it is rendered. */
export const rememberAdmin = (app: StrapiApp): void => {
  admin = app;
};

/**
 * Lets Strapi read a document and its lists anew after the desk has changed it. The edit view takes
 * the new content into its form.
 */
export const forgetDocument = (model: string, documentId: string): void => {
  const tags = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).util;
  admin?.store?.dispatch(
    tags.invalidateTags([
      { type: 'Document', id: `${model}_${documentId}` },
      { type: 'Document', id: `${model}_LIST` },
      'Relations',
    ]),
  );
};
