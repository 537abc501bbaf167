import type { Core } from '@strapi/strapi';
import type { DeskContext, DeskRoute } from '../../admin-routes';
import { actorOf } from '../actor';
import { demand } from '../permissions/ability';
import { namesOf, referenceKey } from './documents-by-title';
import { ruleInWords, type Rule, type RuleKind } from './rule';
import { rulesCsv } from './rule-csv';
import { importRules } from './rule-import';
import { createRuleStore } from './rule-store';
import { createRules } from './rules';
import { folded } from './same-words';
import { readRequest } from './search-requests';

const READ = 'editorial.search.read';
const MANAGE = 'editorial.search.manage';
const PAGE_RULES = 50;

const bestBetDocuments = (rules: readonly Rule[]) =>
  rules.flatMap((rule) => (rule.kind === 'best-bet' ? rule.content.documents : []));

const idOf = (context: DeskContext): number => Number(context.params['id']);

/**
 * Reading, making, changing and taking back decisions about the search.
 * @param onChange once a change is committed
 */
export const ruleRoutes = (strapi: Core.Strapi, onChange: () => void): DeskRoute[] => {
  const store = createRuleStore(strapi);
  const rules = createRules(strapi, onChange);

  /** Rules with the titles of the documents they name. */
  const shown = async (listed: readonly Rule[]) => {
    const names = await namesOf(strapi, bestBetDocuments(listed));
    return listed.map((rule) => ({
      ...rule,
      words: ruleInWords(rule),
      ...(rule.kind === 'best-bet'
        ? { documents: rule.content.documents.map((one) => names.get(referenceKey(one)) ?? null) }
        : {}),
    }));
  };

  const matching = async (kind: RuleKind, q: string): Promise<Rule[]> => {
    const wanted = folded(q);
    const all = await store.all(kind);
    return wanted === '' ? all : all.filter((rule) => folded(ruleInWords(rule)).includes(wanted));
  };

  const list = async (context: DeskContext): Promise<void> => {
    demand(context, READ);
    const { kind, q, page } = readRequest('list', context.query);
    const found = await matching(kind, q);
    // What was made last stands first: it is what one looks for.
    const newest = [...found].sort((a, b) => b.changedAt - a.changedAt || b.id - a.id);
    const items = newest.slice((page - 1) * PAGE_RULES, page * PAGE_RULES);
    context.body = {
      items: await shown(items),
      total: found.length,
      pageSize: PAGE_RULES,
      removed: await shown(await store.removed(kind)),
    };
  };

  const add = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const { draft, confirmed } = readRequest('add', context.request.body);
    context.body = await rules.add(draft, { actor: actorOf(context.state), confirmed });
  };

  const change = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const { draft, ...rest } = readRequest('change', context.request.body);
    const act = { actor: actorOf(context.state), ...rest };
    context.body = await rules.change(idOf(context), draft, act);
  };

  const remove = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const { ids } = readRequest('remove', context.request.body);
    await rules.remove(ids, actorOf(context.state));
    context.body = {};
  };

  const act =
    (name: 'restore' | 'undo') =>
    async (context: DeskContext): Promise<void> => {
      demand(context, MANAGE);
      await rules[name](idOf(context), actorOf(context.state));
      context.body = {};
    };

  const csv = async (context: DeskContext): Promise<void> => {
    demand(context, READ);
    const { kind } = readRequest('csv', context.query);
    const all = await store.all(kind);
    context.set('content-type', 'text/csv; charset=utf-8');
    context.body = rulesCsv(kind, all, await namesOf(strapi, bestBetDocuments(all)));
  };

  const takeIn = async (context: DeskContext): Promise<void> => {
    demand(context, MANAGE);
    const request = readRequest('import', context.request.body);
    context.body = await importRules(strapi, rules, { ...request, actor: actorOf(context.state) });
  };

  return [
    { method: 'GET', path: '/rules', handler: list },
    { method: 'POST', path: '/rules', handler: add },
    { method: 'PUT', path: '/rules/:id', handler: change },
    { method: 'POST', path: '/rules/removal', handler: remove },
    { method: 'POST', path: '/rules/:id/restoration', handler: act('restore') },
    { method: 'POST', path: '/rules/:id/undoing', handler: act('undo') },
    { method: 'GET', path: '/csv', handler: csv },
    { method: 'POST', path: '/import', handler: takeIn },
  ];
};
