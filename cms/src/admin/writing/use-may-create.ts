import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { placeOf } from './writing-report';

const CREATE = 'plugin::content-manager.explorer.create';
const UPLOAD = 'plugin::upload.assets.create';

/**
 * Whether the person may make a document of this type in the language of the page, pictures and
 * all; the server demands the same.
 */
export const useMayCreate = (model: string): boolean => {
  // The page is drawn anew when its language changes.
  useQueryParams();
  const permissions = useAuth('useMayCreate', (state) => state.permissions);
  const { locale } = placeOf(model);
  const creates = permissions.some(({ action, subject, properties }) => {
    const locales = properties?.['locales'];
    return action === CREATE && subject === model && (locales?.includes(locale) ?? true);
  });
  return creates && permissions.some(({ action }) => action === UPLOAD);
};
