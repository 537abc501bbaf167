import type { ServiceFigures } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';

const KEPT_MS = 10 * 60_000;
const MONTHS = 24;

interface Sums {
  received: number;
  decided: number;
  decidedInTime: number;
  workingDays: number;
  ratings: [number, number, number, number, number];
}

const none = (): Sums => ({
  ...{ received: 0, decided: 0, decidedInTime: 0, workingDays: 0 },
  ratings: [0, 0, 0, 0, 0],
});

const told = ({ workingDays, decided, ...sums }: Sums) => ({
  ...sums,
  decided,
  averageWorkingDays: decided === 0 ? null : Math.round((workingDays / decided) * 10) / 10,
});

const received = (db: Kysely<Tables>) =>
  db
    .selectFrom('cases')
    .select((eb) => [
      'guide',
      'received_month as month',
      eb.fn.countAll<number | string>().as('received'),
    ])
    .groupBy(['guide', 'received_month'])
    .execute();

const decided = (db: Kysely<Tables>) =>
  db
    .selectFrom('cases')
    .select((eb) => [
      'guide',
      'decided_month as month',
      'overall',
      eb.fn.countAll<number | string>().as('decided'),
      eb.fn.sum<number | string>('in_time').as('in_time'),
      eb.fn.sum<number | string>('working_days').as('working_days'),
    ])
    .where('decided_month', 'is not', null)
    .groupBy(['guide', 'decided_month', 'overall'])
    .execute();

/** What the public is told: by month and by guide, nothing of a single case. */
export const createServiceFigures = (
  db: Kysely<Tables>,
  titleOf: (guide: string) => Promise<string>,
  now: () => number,
) => {
  let kept: { figures: Promise<ServiceFigures>; untilMs: number } | undefined;

  const sum = async () => {
    const months = new Map<string, Sums>();
    const guides = new Map<string, Sums>();
    const sumsOf = (all: Map<string, Sums>, key: string): Sums => {
      const sums = all.get(key) ?? none();
      all.set(key, sums);
      return sums;
    };
    for (const row of await received(db))
      for (const sums of [sumsOf(months, row.month), sumsOf(guides, row.guide)])
        sums.received += Number(row.received);
    for (const row of await decided(db))
      for (const sums of [sumsOf(months, row.month ?? ''), sumsOf(guides, row.guide)]) {
        sums.decided += Number(row.decided);
        sums.decidedInTime += Number(row.in_time);
        sums.workingDays += Number(row.working_days);
        const at = (row.overall ?? 0) - 1;
        if (at in sums.ratings) sums.ratings[at] = (sums.ratings[at] ?? 0) + Number(row.decided);
      }
    return { months, guides };
  };

  const count = async (): Promise<ServiceFigures> => {
    const { months, guides } = await sum();
    return {
      asOf: new Date(now()).toISOString(),
      months: [...months]
        .sort(([one], [other]) => (one < other ? 1 : -1))
        .slice(0, MONTHS)
        .map(([month, sums]) => ({ month, ...told(sums) })),
      guides: await Promise.all(
        Array.from(guides, async ([guide, sums]) => ({
          ...{ guide, title: await titleOf(guide) },
          ...told(sums),
        })),
      ),
    };
  };

  /** Counted once in ten minutes, however many ask. */
  return (): Promise<ServiceFigures> => {
    if (kept === undefined || kept.untilMs < now()) {
      const figures = count();
      kept = { figures, untilMs: now() + KEPT_MS };
      figures.catch(() => {
        kept = undefined;
      });
    }
    return kept.figures;
  };
};
