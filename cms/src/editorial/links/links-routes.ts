import { DOCUMENT_SCHEMAS, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addDeskRoutes, type DeskContext, type DeskRoute } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import { actorOf } from '../actor';
import { demand, mayDo } from '../permissions/ability';
import { collectDocument } from './collect-links';
import { ignoreLink } from './ignore-links';
import { refreshInternal } from './internal-links';
import { digestOf, identityOf } from './link-identity';
import { countLinks, listLinks, type LinkItem, type LinkPlace } from './link-list';
import {
  readCheckRequest,
  readIgnoreRequest,
  readListQuery,
  readReplaceRequest,
} from './link-requests';
import { currentRun, lastFullRun } from './link-runs';
import type { RunRow } from './link-tables';
import { linksCsv } from './links-csv';
import { linksOf } from './links';
import { replaceEverywhere } from './replace-links';

const PAGE_ITEMS = 50;
const REPLACE = 'editorial.links.replace';

interface Ability {
  rulesFor(
    action: string,
    subject: string,
  ): { inverted: boolean; matchesConditions(subject: object): boolean }[];
}

type Subject = Pick<LinkPlace, 'type' | 'locale'>;

/** Which places a person is shown: those in documents and languages that they may read. */
const mayRead = (context: DeskContext) => {
  const ability = context.state.userAbility as Ability;
  return ({ type, locale }: Subject): boolean =>
    ability
      .rulesFor('plugin::content-manager.explorer.read', uidOf(type))
      .some((rule) => !rule.inverted && rule.matchesConditions({ locale }));
};

const runOf = (run: RunRow | undefined) =>
  run === undefined
    ? null
    : {
        scope: run.scope,
        startedBy: run.started_by,
        startedAt: new Date(Number(run.started_at)).toISOString(),
        finishedAt:
          Number(run.finished_at) === 0 ? null : new Date(Number(run.finished_at)).toISOString(),
        total: run.total,
        done: run.done,
      };

const typeName = (type: string): string =>
  DOCUMENT_SCHEMAS[type as DocumentType].meta()?.title ?? type;

const named = (items: readonly LinkItem[]) =>
  items.map((item) => ({
    ...item,
    places: item.places.map((place) => ({ ...place, typeLabel: typeName(place.type) })),
  }));

const list = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const { filter, page } = readListQuery(context.query);
  await refreshInternal(strapi);
  const isShown = mayRead(context);
  const all = await listLinks(strapi, 'all', isShown);
  const items = await listLinks(strapi, filter, isShown);
  context.body = {
    items: named(items.slice((page - 1) * PAGE_ITEMS, page * PAGE_ITEMS)),
    total: items.length,
    pageSize: PAGE_ITEMS,
    counts: countLinks(all),
    run: runOf(await currentRun(strapi)),
    lastRun: runOf(await lastFullRun(strapi)),
    mayReplace: mayDo(context, REPLACE),
  };
};

const idsIn = async (
  strapi: Core.Strapi,
  context: DeskContext,
  { ids, type, documentId }: ReturnType<typeof readCheckRequest>,
): Promise<number[]> => {
  if (type !== undefined && documentId !== undefined)
    await collectDocument(strapi, type, documentId, linksOf(strapi).checker.rules.siteUrl);
  const shown = await listLinks(
    strapi,
    'all',
    (place) =>
      mayRead(context)(place) && (documentId === undefined || place.documentId === documentId),
  );
  const wanted = new Set(ids);
  return shown.filter(({ id }) => ids === undefined || wanted.has(id)).map(({ id }) => id);
};

const check = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const request = readCheckRequest(context.request.body);
  const { checker } = linksOf(strapi);
  const { name } = actorOf(context.state);
  context.status = 202;
  if (request.ids === undefined && request.documentId === undefined) {
    if (!(await checker.checkEverything(name)))
      throw new errors.ApplicationError('正在检查，请等这一次检查结束');
  } else await checker.checkSome(await idsIn(strapi, context, request), name);
  context.body = { run: runOf(await currentRun(strapi)) };
};

const placesOf = async (strapi: Core.Strapi, from: string) => {
  const identity = identityOf(from, linksOf(strapi).checker.rules.siteUrl);
  const digest = identity?.digest ?? '';
  const items = await listLinks(strapi, 'all', () => true);
  return named(items.filter(({ url }) => digestOf(url) === digest)).flatMap(({ places }) => places);
};

const plan = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  demand(context, REPLACE);
  const { from } = readReplaceRequest(context.request.body);
  context.body = { places: await placesOf(strapi, from) };
};

const replace = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  demand(context, REPLACE);
  const links = linksOf(strapi);
  const { siteUrl } = links.checker.rules;
  const actor = actorOf(context.state);
  const request = { ...readReplaceRequest(context.request.body), actor, siteUrl };
  const documents = await replaceEverywhere(strapi, request);
  for (const { type, documentId } of documents)
    await collectDocument(strapi, type, documentId, siteUrl);
  const digest = identityOf(request.to, siteUrl)?.digest;
  const fresh = await listLinks(strapi, 'unchecked', () => true);
  const ids = fresh.filter(({ url }) => digestOf(url) === digest).map(({ id }) => id);
  if (ids.length > 0) await links.checker.checkSome(ids, actor.name);
  context.body = {
    documents: documents.map((one) => ({ ...one, typeLabel: typeName(one.type) })),
  };
};

const ignore = async (
  strapi: Core.Strapi,
  context: DeskContext,
  reason: string | undefined,
): Promise<void> => {
  demand(context, REPLACE);
  await ignoreLink(strapi, Number(context.params['id']), reason, actorOf(context.state));
  context.body = {};
};

const csv = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const { filter } = readListQuery(context.query);
  await refreshInternal(strapi);
  const items = await listLinks(strapi, filter, mayRead(context));
  context.set('content-type', 'text/csv; charset=utf-8');
  context.body = linksCsv(items, typeName);
};

const routesOf = (strapi: Core.Strapi): DeskRoute[] => [
  { method: 'GET', path: '/', handler: (context) => list(strapi, context) },
  { method: 'GET', path: '/csv', handler: (context) => csv(strapi, context) },
  { method: 'POST', path: '/check', handler: (context) => check(strapi, context) },
  { method: 'POST', path: '/replacement/plan', handler: (context) => plan(strapi, context) },
  { method: 'POST', path: '/replacement', handler: (context) => replace(strapi, context) },
  {
    method: 'PUT',
    path: '/:id/ignored',
    handler: (context) => ignore(strapi, context, readIgnoreRequest(context.request.body).reason),
  },
  {
    method: 'DELETE',
    path: '/:id/ignored',
    handler: (context) => ignore(strapi, context, undefined),
  },
];

/** `/editorial/links`: what the texts lead to, what of it is broken, and how to mend it. */
export const addLinkRoutes = (strapi: Core.Strapi): void => {
  addDeskRoutes(strapi, '/editorial/links', routesOf(strapi));
};
