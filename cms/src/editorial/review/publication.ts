import { canonicalJson } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../../document-uid';
import { attributesOf } from '../../publishing/attribute';
import type { DocumentKey } from '../../publishing/outbox-table';
import { fullRow, publishedRowsOf } from '../../publishing/published-rows';
import { refuse } from '../../publishing/refusal';
import { labelOf } from '../../publishing/field-label';
import { inTransaction } from '../../publishing/transaction';
import { currentActor } from '../actor';
import { record } from '../audit/audit';
import { authorityNow, type Authority } from '../authority';
import { findingsOf } from '../checks/document-checks';
import { recordRefusal } from '../permissions/refusals';
import { contentOfRow, type Content } from '../revisions/content';
import type { Revision } from '../revisions/revision';
import { lastRevisionsOf, markPublished } from '../revisions/revisions';
import { caseFor, happen } from './case-store';
import type { Case, Event } from './machine';
import { refusalInWords } from './refusals-in-words';
import { workflowOf } from './workflow';

const listed = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value as unknown[];
  return value === null || value === undefined ? [] : [value];
};

/**
 * Whether what was published says what the draft says. Links to documents that are not published
 * are left out by Strapi; nothing may be added.
 */
const follows = (strapi: Core.Strapi, uid: string, published: Content, draft: Content): boolean =>
  Object.entries(attributesOf(strapi, uid)).every(([name, { type, component }]) => {
    const [mine, theirs] = [listed(published[name]), listed(draft[name])];
    if (type === 'relation') return mine.every((id) => theirs.includes(id));
    if (component === undefined)
      return canonicalJson(published[name] ?? null) === canonicalJson(draft[name] ?? null);
    return (
      mine.length === theirs.length &&
      mine.every((item, at) => follows(strapi, component, item as Content, theirs[at] as Content))
    );
  });

const publishedContent = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: DocumentKey,
): Promise<Content | undefined> => {
  const rows = await publishedRowsOf(strapi, type, documentId);
  const mine = rows.find((row) => row.locale === locale);
  const row = mine === undefined ? null : await fullRow(strapi, type, mine.id);
  return row === null ? undefined : contentOfRow(strapi, type, row);
};

/** @throws ValidationError with the findings at their fields when one of them is blocking */
export const refuseBlockingFindings = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  what: string,
): Promise<void> => {
  const blocking = (await findingsOf(strapi, key)).filter(
    ({ severity }) => severity === 'blocking',
  );
  if (blocking.length === 0) return;
  const words = blocking
    .slice(0, 3)
    .map(({ path, message }) => (path === '' ? message : `${labelOf(key.type, path)}：${message}`));
  const more = blocking.length > 3 ? `；另有 ${String(blocking.length - 3)} 处` : '';
  refuse(`不能${what}：${words.join('；')}${more}`, blocking);
};

const refusePublication = (
  strapi: Core.Strapi,
  key: DocumentKey,
  title: string,
  reason: string,
): never => {
  recordRefusal({ actor: currentActor(strapi), action: 'publish', ...key, title, reason });
  throw new errors.ApplicationError(reason, { code: 'not-approved' });
};

const emergencyFor = (key: DocumentKey, authority: Authority | undefined) =>
  authority?.kind === 'emergency' &&
  authority.type === key.type &&
  authority.documentId === key.documentId &&
  authority.locale === key.locale
    ? authority
    : undefined;

const eventFor = async (strapi: Core.Strapi, key: DocumentKey): Promise<Event> => {
  const authority = authorityNow();
  if (authority?.kind === 'migration') return { type: 'publish-migrated' };
  if (emergencyFor(key, authority) === undefined) return { type: 'publish' };
  const { id, name } = currentActor(strapi);
  const reviews = (await workflowOf(strapi))[key.type];
  return { type: 'publish-emergency', act: { by: id, name, at: Date.now() }, reviews };
};

const WORDS = {
  publish: 'publish',
  'publish-emergency': 'publish.emergency',
  'publish-migrated': 'publish.migration',
} as const;

const recordPublication = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  { number, title }: Revision,
  event: keyof typeof WORDS,
  reviewers: string[],
): Promise<void> => {
  const reason = emergencyFor(key, authorityNow())?.reason;
  await markPublished(strapi, key, number);
  await record(strapi, {
    actor: currentActor(strapi),
    action: WORDS[event],
    ...key,
    title,
    ...(reason === undefined ? {} : { reason }),
    facts: { revision: number, ...(reviewers.length === 0 ? {} : { reviewers }) },
  });
};

/** Whether the public reads what the draft says, and nothing withdrawn comes back by itself. */
const isFaithful = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  last: Revision,
  known: Case,
  wasPublished: boolean,
): Promise<boolean> => {
  if (authorityNow()?.kind === 'migration') return true;
  if (known.state === 'published' && !wasPublished) return false;
  const published = await publishedContent(strapi, key);
  return published !== undefined && follows(strapi, uidOf(key.type), published, last.content);
};

/**
 * Called after something was published in one language and before it is committed. It stays only if
 * it says exactly what the draft says and this very revision has passed its reviews; or under an
 * authority: migration, emergency.
 * @param wasPublished whether something was published in this language before
 * @throws ApplicationError in Chinese, which rolls the publication back
 */
export const demandReviewed = (
  strapi: Core.Strapi,
  key: DocumentKey,
  wasPublished: boolean,
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const last = (await lastRevisionsOf(trx, key.type, key.documentId)).get(key.locale);
    const known = await caseFor(strapi, key);
    if (last === undefined || !(await isFaithful(strapi, key, last, known, wasPublished)))
      return refusePublication(
        strapi,
        key,
        last?.title ?? '',
        refusalInWords('not-approved', known),
      );
    const event = await eventFor(strapi, key);
    const outcome = await happen(strapi, key, event);
    if (typeof outcome === 'string')
      return refusePublication(strapi, key, last.title, refusalInWords(outcome, known));
    if (event.type !== 'publish-migrated') await refuseBlockingFindings(strapi, key, '发布');
    const names = event.type === 'publish' ? outcome.after.passed.map(({ name }) => name) : [];
    await recordPublication(strapi, key, last, event.type as keyof typeof WORDS, names);
  });
