import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addDeskRoutes, type DeskContext, type DeskRoute } from '../../admin-routes';
import { actorOf } from '../actor';
import { shownDelivery } from '../delivery-state';
import { demand, mayDo } from '../permissions/ability';
import { findByTitle, namesOf, referenceKey } from '../search/documents-by-title';
import type { Entry } from './entry';
import { entriesCsv } from './entry-csv';
import { importEntries } from './entry-import';
import { createEntryStore } from './entry-store';
import { createLexicon } from './lexicon';
import type { LexiconDelivery } from './lexicon-delivery';
import { readRequest } from './lexicon-requests';
import { matchesWords } from './matches-words';
import { tryReading } from './reading-trial';

const READ = 'editorial.lexicon.read';
const MANAGE = 'editorial.lexicon.manage';
const PAGE_ENTRIES = 50;

const documentsOf = (entries: readonly Entry[]) =>
  entries.flatMap(({ document }) => document ?? []);

const idOf = (context: DeskContext): number => Number(context.params['id']);

/** The routes below /editorial/lexicon; reading and changing are rights of their own. */
export const addLexiconRoutes = (strapi: Core.Strapi, delivery: LexiconDelivery): void => {
  const store = createEntryStore(strapi);
  const lexicon = createLexicon(strapi, () => {
    delivery.ring();
  });

  /** Entries with the documents they name; null for what is nowhere any more. */
  const shown = async <T extends Entry>(listed: readonly T[]) => {
    const names = await namesOf(strapi, documentsOf(listed));
    return listed.map((entry) => ({
      ...entry,
      named: entry.document === null ? null : (names.get(referenceKey(entry.document)) ?? null),
    }));
  };

  const status = async (context: DeskContext): Promise<void> => {
    demand(context, READ);
    context.body = {
      mayManage: mayDo(context, MANAGE),
      count: (await store.all()).length,
      delivery: shownDelivery(await store.state()),
    };
  };

  const list = async (context: DeskContext): Promise<void> => {
    demand(context, READ);
    const { q, page, type, id } = readRequest('list', context.query);
    const found = (await store.all()).filter(
      (entry) =>
        matchesWords(entry, q) &&
        (id === undefined || (entry.document?.type === type && entry.document?.id === id)),
    );
    // What was made last stands first: it is what one looks for.
    const newest = found.sort((a, b) => b.changedAt - a.changedAt || b.id - a.id);
    context.body = {
      items: await shown(newest.slice((page - 1) * PAGE_ENTRIES, page * PAGE_ENTRIES)),
      total: found.length,
      pageSize: PAGE_ENTRIES,
      removed: await shown(await store.removed()),
    };
  };

  const add = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const draft = readRequest('add', context.request.body);
    context.body = { id: await lexicon.add(draft, actorOf(context.state)) };
  };

  const change = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const { changedAt, ...draft } = readRequest('change', context.request.body);
    await lexicon.change(idOf(context), draft, changedAt, actorOf(context.state));
    context.body = {};
  };

  const remove = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const { ids } = readRequest('remove', context.request.body);
    await lexicon.remove(ids, actorOf(context.state));
    context.body = {};
  };

  const restore = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    await lexicon.restore(idOf(context), actorOf(context.state));
    context.body = {};
  };

  const csv = async (context: DeskContext): Promise<void> => {
    demand(context, READ);
    const all = await store.all();
    context.set('content-type', 'text/csv; charset=utf-8');
    context.body = entriesCsv(all, await namesOf(strapi, documentsOf(all)));
  };

  const takeIn = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const request = readRequest('import', context.request.body);
    const actor = actorOf(context.state);
    context.body = await importEntries(strapi, lexicon, { ...request, actor });
  };

  const trial = (context: DeskContext): void => {
    demand(context, READ);
    const { written, reading } = readRequest('trial', context.query);
    context.body = tryReading(written, reading);
  };

  const documents = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const { q } = readRequest('documents', context.query);
    context.body = { documents: await findByTitle(strapi, q) };
  };

  const document = async (context: DeskContext): Promise<void> => {
    demand(context, READ);
    const reference = readRequest('document', context.params);
    const named = (await namesOf(strapi, [reference])).get(referenceKey(reference));
    if (named === undefined) throw new errors.NotFoundError('没有找到这篇文档，可能已删除');
    context.body = named;
  };

  const deliver = (context: DeskContext): void => {
    demand(context, MANAGE);
    delivery.begin();
    context.body = {};
  };

  const routes: DeskRoute[] = [
    { method: 'GET', path: '/', handler: status },
    { method: 'GET', path: '/entries', handler: list },
    { method: 'POST', path: '/entries', handler: add },
    { method: 'PUT', path: '/entries/:id', handler: change },
    { method: 'POST', path: '/entries/removal', handler: remove },
    { method: 'POST', path: '/entries/:id/restoration', handler: restore },
    { method: 'GET', path: '/csv', handler: csv },
    { method: 'POST', path: '/import', handler: takeIn },
    { method: 'GET', path: '/trial', handler: trial },
    { method: 'GET', path: '/documents', handler: documents },
    { method: 'GET', path: '/documents/:type/:id', handler: document },
    { method: 'POST', path: '/delivery', handler: deliver },
  ];
  addDeskRoutes(strapi, '/editorial/lexicon', routes);
};
