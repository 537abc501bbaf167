import { DEFAULT_LOCALE } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../../document-uid';
import { attributesOf, isLocalised, type Attribute } from '../../publishing/attribute';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { currentActor } from '../actor';
import { record } from '../audit/audit';
import type { Content } from './content';
import { namesIn, type Names } from './names';
import { revisionNumbered } from './revisions';

/** A restored text keeps the address and the date under which the public knows the document. */
const KEPT = new Set(['slug', 'issuedAt', 'withdrawalReason']);

const remaining = (
  strapi: Core.Strapi,
  { type, component }: Attribute,
  value: unknown,
  names: Names,
): unknown => {
  if (Array.isArray(value) && type !== 'json')
    return value
      .map((item) => remaining(strapi, { type, ...(component && { component }) }, item, names))
      .filter((item) => item !== null);
  if (value === null || value === undefined) return null;
  if (type === 'media') return names.files.has(Number(value)) ? value : null;
  if (type === 'relation') return names.titles.has(value as string) ? value : null;
  return component === undefined
    ? value
    : dataOf(strapi, component, value as Content, names, () => true);
};

/** What to save so that a draft says again what `content` says; files and links that are gone are left out. */
const dataOf = (
  strapi: Core.Strapi,
  uid: string,
  content: Content,
  names: Names,
  wanted: (name: string, attribute: Attribute) => boolean,
): Content =>
  Object.fromEntries(
    Object.entries(attributesOf(strapi, uid))
      .filter(([name, attribute]) => wanted(name, attribute))
      .map(([name, attribute]) => [
        name,
        remaining(strapi, attribute, content[name] ?? null, names),
      ]),
  );

/**
 * Makes the draft say again what it said in an earlier revision: a new revision with the old words.
 * Fields that all languages share are restored in the Chinese document only.
 * @throws NotFoundError when there is no such revision
 */
export const restoreRevision = (
  strapi: Core.Strapi,
  key: DocumentKey,
  number: number,
): Promise<void> =>
  inTransaction(strapi, async () => {
    const { type, documentId, locale } = key;
    const revision = await revisionNumbered(strapi, key, number);
    if (revision === undefined)
      throw new errors.NotFoundError(`没有第 ${String(number)} 版，请刷新修订历史后再选`);
    const names = await namesIn(strapi, uidOf(type), [revision.content], locale);
    const data = dataOf(
      strapi,
      uidOf(type),
      revision.content,
      names,
      (name, attribute) => !KEPT.has(name) && (locale === DEFAULT_LOCALE || isLocalised(attribute)),
    );
    const documents = strapi.documents(uidOf(type)) as unknown as {
      update(parameters: object): Promise<unknown>;
    };
    await documents.update({ documentId, locale, data });
    await record(strapi, {
      actor: currentActor(strapi),
      action: 'restore',
      ...key,
      title: revision.title,
      facts: { revision: number },
    });
  });
