import type { Ask } from '../engines/engine';
import type { JudgedQuery } from '../queries/judged-query';
import { ndcg, placeAtOne, reciprocalRank, successAtOne, type RankedHit } from './metrics';

export interface Measured {
  query: JudgedQuery;
  hits: RankedHit[];
  ndcg: number;
  reciprocalRank: number;
  successAtOne: number;
  placeAtOne: number | undefined;
}

/** Asks every query, one after the other. */
export const measure = async (ask: Ask, queries: JudgedQuery[]): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const query of queries) {
    const hits = await ask(query);
    measured.push({
      query,
      hits,
      ndcg: ndcg(hits, query.judgements),
      reciprocalRank: reciprocalRank(hits, query.judgements),
      successAtOne: successAtOne(hits, query.judgements),
      placeAtOne: placeAtOne(hits, query.judgements),
    });
  }
  return measured;
};

export interface Summary {
  queries: number;
  ndcg: number;
  mrr: number;
  successAtOne: number;
  /** undefined where no query has a judged place */
  placeAtOne: number | undefined;
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The means over some queries. */
export const summarise = (measured: Measured[]): Summary => {
  const places = measured.flatMap(({ placeAtOne: place }) => place ?? []);
  return {
    queries: measured.length,
    ndcg: mean(measured.map((one) => one.ndcg)),
    mrr: mean(measured.map((one) => one.reciprocalRank)),
    successAtOne: mean(measured.map((one) => one.successAtOne)),
    placeAtOne: places.length === 0 ? undefined : mean(places),
  };
};

export const kindsOf = (measured: Measured[]): string[] => [
  ...new Set(measured.map(({ query }) => query.kind)),
];

export const ofKind = (measured: Measured[], kind: string): Measured[] =>
  measured.filter(({ query }) => query.kind === kind);
