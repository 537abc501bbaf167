import { kindsOf, ofKind, summarise, type Measured } from './metrics/measure';

const COLUMNS = ['nDCG@10', '  MRR', '  S@1', 'place@1', 'plain nDCG', 'plain MRR', 'plain S@1'];
const NAME_WIDTH = 18;

const figure = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(3));

const row = (name: string, ours: Measured[], plain: Measured[]): string => {
  const our = summarise(ours);
  const other = summarise(plain);
  const figures = [
    our.ndcg,
    our.mrr,
    our.successAtOne,
    our.placeAtOne,
    other.ndcg,
    other.mrr,
    other.successAtOne,
  ];
  const cells = figures.map((value, at) => figure(value).padStart((COLUMNS[at] ?? '').length + 2));
  return `${name.padEnd(NAME_WIDTH)}${String(our.queries).padStart(5)}${cells.join('')}`;
};

/** Figures by kind, ours beside those of plain Meilisearch: the whole set, then each part of it. */
export const table = (ours: Measured[], plain: Measured[]): string => {
  const head = `${' '.repeat(NAME_WIDTH)}    n${COLUMNS.map((name) => `  ${name}`).join('')}`;
  const within = (part?: string) => (measured: Measured[]) =>
    measured.filter(({ query }) => part === undefined || query.part === part);
  const parts = [undefined, 'development', 'held out'].flatMap((part) => {
    const [our, other] = [ours, plain].map(within(part)) as [Measured[], Measured[]];
    return [
      '',
      part ?? 'all queries',
      head,
      ...kindsOf(our).map((kind) => row(kind, ofKind(our, kind), ofKind(other, kind))),
      row('together', our, other),
    ];
  });
  return parts.join('\n');
};

const described = ({ query, hits, ndcg, placeAtOne }: Measured): string => {
  const wanted = [...query.judgements].sort(([, a], [, b]) => b.grade - a.grade);
  return [
    `${query.kind} ${ndcg.toFixed(3)}${placeAtOne === 0 ? ' wrong place' : ''} (${query.locale}) ${query.q}`,
    `  wanted ${wanted.map(([slug, { grade, place }]) => `${slug}${place === undefined ? '' : `#${place}`}=${String(grade)}`).join(' ')}`,
    `  came   ${hits
      .slice(0, 10)
      .map(
        ({ slug, place }) =>
          `${slug}${place === undefined ? '' : `#${place}`}=${String(query.judgements.get(slug)?.grade ?? 0)}`,
      )
      .join(' ')}`,
  ].join('\n');
};

/** Each query of the development part that is not answered in the best way: wanted and came. */
export const failures = (measured: Measured[]): string =>
  measured
    .filter(
      ({ query, ndcg, placeAtOne }) =>
        query.part === 'development' && (ndcg < 0.9995 || placeAtOne === 0),
    )
    .map(described)
    .join('\n');
