import type { Delivery } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '../../database/connect';
import { migrate } from '../../database/migrate';
import { exampleOf } from '../../testing/documents';
import { onEachDatabase } from '../../testing/on-each-database';
import { acceptDelivery } from './writing/accept-delivery';
import { refreshBatch } from './writing/refresh-documents';

const IDS = { explainer: 'explainer0001', policy: 'policy0000001', topic: 'topic00000001' };
const LOCALES: Locale[] = ['zh-CN', 'en'];

const TODAY = '2026-11-10';
/** Repealed, announced as such, expired or in force, and shown for reference only at times. */
const standingAt = (revision: number) => ({
  ...[
    { validity: 'repealed' as const, validityChangedOn: '2026-11-09' },
    { validity: 'repealed' as const, validityChangedOn: '2026-12-01' },
    { validity: 'in-force' as const, expiresOn: TODAY },
    { validity: 'in-force' as const },
  ][revision % 4],
  ...(revision % 5 === 0
    ? { withdrawn: { at: '2026-11-08T02:00:00.000Z', reason: '仅供查阅' } }
    : {}),
});

/** The step with which a document in a language reaches a revision; always the same one. */
const stepAt = (type: keyof typeof IDS, locale: Locale, revision: number): Delivery => {
  const id = IDS[type];
  if (revision % 4 === 3)
    return {
      action: 'withdraw',
      type,
      id,
      locale,
      revision,
      withdrawnAt: '2026-11-01T00:00:00.000Z',
      ...(type === 'policy' && revision > 4
        ? { successor: { type: 'topic' as const, id: IDS.topic } }
        : {}),
    };
  const title = `${type} ${locale} ${String(revision)}`;
  const slug = `${type}-${String(revision % 3)}`;
  const topics = revision % 2 === 0 ? [{ id: IDS.topic }] : [];
  const common = { id, locale, revision, title, slug };
  if (type === 'topic') return { action: 'publish', document: exampleOf('topic', common) };
  const base = { topics, region: [], ethnicGroups: [] };
  if (type === 'policy')
    return {
      action: 'publish',
      document: exampleOf('policy', {
        ...common,
        ...standingAt(revision),
        links: { ...base, related: [{ id }], amendedBy: [], repealedBy: [{ id }] },
      }),
    };
  const policies = [{ id: IDS.policy, clauses: [revision] }];
  return {
    action: 'publish',
    document: exampleOf('explainer', { ...common, links: { ...base, policies } }),
  };
};

const steps = fc.array(
  fc.record({
    type: fc.constantFrom<keyof typeof IDS>('explainer', 'policy', 'topic'),
    locale: fc.constantFrom<Locale>('zh-CN', 'en'),
    revision: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 25 },
);

onEachDatabase((newDatabaseUrl) => {
  let database: Database;
  const directory = mkdtempSync(join(tmpdir(), 'minzong-order-'));
  beforeAll(async () => {
    database = connect({ databaseUrl: await newDatabaseUrl(), dataDirectory: directory });
    await migrate(database.db, database.dialect);
  });
  afterAll(async () => {
    await database.db.destroy();
    rmSync(directory, { recursive: true });
  });

  const empty = async () => {
    for (const table of [
      'documents',
      'slugs',
      'links',
      'listing',
      'listing_totals',
      'refresh',
      'turning_days',
    ] as const)
      await database.db.deleteFrom(table).execute();
  };
  const play = async (deliveries: Delivery[]) => {
    await empty();
    for (const delivery of deliveries) {
      await acceptDelivery(database.db, delivery, () => Promise.resolve(), TODAY);
      while ((await refreshBatch(database.db, () => Promise.resolve(), TODAY)) > 0);
    }
    const { db } = database;
    return {
      documents: await db
        .selectFrom('documents')
        .select(['type', 'id', 'locale', 'revision', 'state', 'title', 'item', 'body', 'standing'])
        .orderBy('type')
        .orderBy('locale')
        .execute(),
      listing: await db
        .selectFrom('listing')
        .selectAll()
        .orderBy('facet')
        .orderBy('type')
        .orderBy('requested_locale')
        .orderBy('id')
        .execute(),
      turningDays: await db.selectFrom('turning_days').selectAll().orderBy('day').execute(),
      totals: await db
        .selectFrom('listing_totals')
        .selectAll()
        .where('total', '<>', 0)
        .orderBy('facet')
        .orderBy('type')
        .orderBy('requested_locale')
        .execute(),
    };
  };

  it('ends in the same store whatever the order of deliveries and however often each comes', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const deliveries = given.map(({ type, locale, revision }) =>
          stepAt(type, locale, revision),
        );
        const highest = Object.keys(IDS).flatMap((type) =>
          LOCALES.flatMap((locale) => {
            const revisions = given
              .filter((step) => step.type === type && step.locale === locale)
              .map(({ revision }) => revision);
            return revisions.length === 0
              ? []
              : [stepAt(type as keyof typeof IDS, locale, Math.max(...revisions))];
          }),
        );
        expect(await play(deliveries)).toEqual(await play(highest));
      }),
      { numRuns: process.env.CI === 'true' ? 60 : 30 },
    );
  }, 120_000);
});
