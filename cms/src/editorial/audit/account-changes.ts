import type { Core } from '@strapi/strapi';
import { currentActor } from '../actor';
import { record } from './audit';
import type { FieldChange } from './entry';
import { WATCHED_MODELS, type WatchedModel } from './watched-models';

type Row = Record<string, unknown> & { id: number };

interface LifecycleEvent {
  action: string;
  model: { uid: string };
  params: { where?: object; data?: Record<string, unknown> };
  state: { before?: Row[] };
  result?: unknown;
}

const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return value.map((each: { name?: unknown }) => wordsOf(each.name)).join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const changesOf = (
  { fields, relations, secrets }: WatchedModel,
  before: Row | undefined,
  after: Row | undefined,
): FieldChange[] => {
  const shown = Object.entries({ ...fields, ...relations }).map(([field, label]) => ({
    field,
    label,
    before: wordsOf(before?.[field]),
    after: wordsOf(after?.[field]),
  }));
  const hidden = Object.entries(secrets)
    .filter(([field]) => before?.[field] !== after?.[field] && before !== undefined)
    .map(([field, label]) => ({ field, label, before: '', after: '' }));
  const changed = shown.filter((change) => change.before !== change.after);
  return after === undefined ? changed : [...changed, ...hidden];
};

const rowsOf = (strapi: Core.Strapi, model: WatchedModel, where: object): Promise<Row[]> =>
  strapi.db.query(model.uid).findMany({ where, populate: Object.keys(model.relations) }) as Promise<
    Row[]
  >;

const recordChange = async (
  strapi: Core.Strapi,
  model: WatchedModel,
  verb: 'create' | 'update' | 'delete',
  before: Row | undefined,
  after: Row | undefined,
): Promise<void> => {
  const row = after ?? before;
  const changes = changesOf(model, before, after);
  if (row === undefined || (verb === 'update' && changes.length === 0)) return;
  await record(strapi, {
    actor: currentActor(strapi),
    action: `${model.noun}.${verb}`,
    type: model.noun,
    documentId: String(row.id),
    title: model.titleOf(row),
    changes,
  });
};

const afterwards = async (
  strapi: Core.Strapi,
  model: WatchedModel,
  { action, state, result }: LifecycleEvent,
): Promise<void> => {
  if (action === 'afterCreate') {
    const [row] = await rowsOf(strapi, model, { id: (result as Row).id });
    await recordChange(strapi, model, 'create', undefined, row);
    return;
  }
  for (const before of state.before ?? []) {
    const [row] = await rowsOf(strapi, model, { id: before.id });
    await recordChange(strapi, model, row === undefined ? 'delete' : 'update', before, row);
  }
};

/** Records who changed accounts, roles, tokens and files: from now on, whichever way it is done. */
export const watchAccounts = (strapi: Core.Strapi): void => {
  const models = new Map(WATCHED_MODELS.map((model) => [model.uid, model]));
  const handle = async (seen: unknown): Promise<void> => {
    const event = seen as LifecycleEvent;
    const model = models.get(event.model.uid);
    if (model === undefined) return;
    if (event.action.startsWith('before'))
      event.state.before = await rowsOf(strapi, model, event.params.where ?? {});
    else await afterwards(strapi, model, event);
  };
  const actions = ['Update', 'UpdateMany', 'Delete', 'DeleteMany'].flatMap((act) => [
    `before${act}`,
    `after${act}`,
  ]);
  strapi.db.lifecycles.subscribe({
    models: [...models.keys()],
    ...Object.fromEntries([...actions, 'afterCreate'].map((action) => [action, handle])),
  });
};
