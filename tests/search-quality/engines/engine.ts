import type { RankedHit } from '../metrics/metrics';
import type { JudgedQuery } from '../queries/judged-query';

/** Something that can be asked; answers its first hits, the best first. */
export type Ask = (query: Pick<JudgedQuery, 'q' | 'locale'>) => Promise<RankedHit[]>;
