import type { Segment } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { SearchServer, ServerHit, ServerSearch } from '../../gateways/meilisearch';
import type { Found, FoundPage } from './found';
import { segmentsOfMarked } from './segments';

const hasMatch = (segments: Segment[]): boolean => segments.some(({ match }) => match);

const snippetOf = (hit: ServerHit): Segment[] => {
  const summary = segmentsOfMarked(hit.summary);
  const text = segmentsOfMarked(hit.text);
  if (hasMatch(summary)) return summary;
  return hasMatch(text) || summary.length === 0 ? text : summary;
};

const asFound = (hit: ServerHit): Found => ({
  type: hit.type,
  id: hit.id,
  locale: hit.locale as Locale,
  title: segmentsOfMarked(hit.title),
  snippet: snippetOf(hit),
});

/** Searches by the search server. @throws when it is away or slow */
export const searchServer = async (
  server: SearchServer,
  index: string,
  search: ServerSearch,
  timeoutMs: number,
): Promise<FoundPage> => {
  const { hits, total, types } = await server.search(index, search, timeoutMs);
  return { found: hits.map(asFound), total, types };
};
