import { DOCUMENT_TYPES, locale as localeSchema } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { noteChanges, publishedOf, type Published, type PublishingParts } from './changes';
import { everythingPublished } from './published-rows';
import { inTransaction } from './transaction';

interface LocaleService {
  delete(locale: { id: number }): Promise<unknown>;
}

/**
 * Withdraws what was published in a language that an administrator deletes, in the transaction of
 * the deletion. Strapi deletes those rows behind the back of the document service.
 */
export const watchLocales = (strapi: Core.Strapi, parts: () => PublishingParts): void => {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  const deleteLocale = service.delete.bind(service);
  service.delete = (locale) =>
    inTransaction(strapi, async () => {
      const row = (await strapi.db
        .query('plugin::i18n.locale')
        .findOne({ where: { id: locale.id } })) as { code: string } | null;
      const code = localeSchema.safeParse(row?.code);
      const published: {
        type: (typeof DOCUMENT_TYPES)[number];
        documentId: string;
        before: Published;
      }[] = [];
      if (code.success)
        for (const type of DOCUMENT_TYPES)
          for (const { documentId, locale: own } of await everythingPublished(strapi, type))
            if (own === code.data)
              published.push({
                type,
                documentId,
                before: await publishedOf(strapi, type, documentId),
              });
      const result = await deleteLocale(locale);
      for (const { type, documentId, before } of published)
        await noteChanges(parts(), type, documentId, before);
      return result;
    });
};
