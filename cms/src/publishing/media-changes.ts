import type { Core } from '@strapi/strapi';
import type { PublishingParts } from './changes';
import { inTransaction } from './transaction';

const FILE = 'plugin::upload.file';
const FILE_ACTIONS = ['updateFileInfo', 'replace', 'remove'] as const;

type Act = (...parameters: unknown[]) => Promise<unknown>;

/** A file is changed in several steps; in one transaction its documents are raised with it. */
const joinSteps = (strapi: Core.Strapi): void => {
  const upload = strapi.plugin('upload').service<Record<string, Act>>('upload');
  for (const name of FILE_ACTIONS) {
    const act = upload[name];
    if (act === undefined) throw new TypeError(`The upload service has no ${name}`);
    upload[name] = (...parameters) => inTransaction(strapi, () => act.apply(upload, parameters));
  }
};

const idsOf = async (strapi: Core.Strapi, where: unknown): Promise<number[]> => {
  const files = (await strapi.db
    .query(FILE)
    .findMany({ where: where as object, select: ['id'] })) as { id: number }[];
  return files.map(({ id }) => id);
};

/**
 * Delivers again every document that shows a file whose words or bytes are changed, replaced or
 * removed, in the transaction of that change.
 */
export const watchMedia = (strapi: Core.Strapi, parts: () => PublishingParts): void => {
  joinSteps(strapi);
  const remember = async (event: {
    params: { where?: unknown };
    state: Record<string, unknown>;
  }) => {
    event.state['fileIds'] = await idsOf(strapi, event.params.where);
  };
  const raise = async (event: { state: Record<string, unknown> }) => {
    await parts().outbox.bumpUsersOf((event.state['fileIds'] ?? []) as number[]);
  };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeUpdate: remember,
    beforeUpdateMany: remember,
    beforeDelete: remember,
    beforeDeleteMany: remember,
    afterUpdate: raise,
    afterUpdateMany: raise,
    afterDelete: raise,
    afterDeleteMany: raise,
  });
};
