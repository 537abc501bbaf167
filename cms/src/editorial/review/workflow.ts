import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Reviews } from './machine';

/** Types that say how the site is ordered rather than what it tells. */
const BRIEF = new Set<DocumentType>(['region', 'ethnic-group', 'column', 'topic', 'page']);

const usual = (type: DocumentType): Reviews => (BRIEF.has(type) ? 1 : 3);

const kept = z.partialRecord(
  z.enum(DOCUMENT_TYPES),
  z.union([z.literal(1), z.literal(2), z.literal(3)]),
);

export type Workflow = Record<DocumentType, Reviews>;

interface Store {
  get(key: { key: string }): Promise<unknown>;
  set(entry: { key: string; value: unknown }): Promise<void>;
}

const storeOf = (strapi: Core.Strapi): Store => strapi.store({ type: 'plugin', name: 'editorial' });

/** How many reviews each content type needs before it may be published. */
export const workflowOf = async (strapi: Core.Strapi): Promise<Workflow> => {
  const set = kept.safeParse(await storeOf(strapi).get({ key: 'workflow' })).data ?? {};
  return Object.fromEntries(
    DOCUMENT_TYPES.map((type) => [type, set[type] ?? usual(type)]),
  ) as Workflow;
};

/** Sets how many reviews some types need; reviews that are under way end as they began. */
export const setWorkflow = async (
  strapi: Core.Strapi,
  changes: Partial<Workflow>,
): Promise<void> => {
  const value = { ...(await workflowOf(strapi)), ...changes };
  await storeOf(strapi).set({ key: 'workflow', value });
};
