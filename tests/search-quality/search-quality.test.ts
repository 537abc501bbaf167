import { startApi, type ApiUnderTest } from '../../api/src/testing/api-under-test';
import {
  hasMeilisearch,
  startMeilisearch,
  type MeilisearchProcess,
} from '../../api/src/testing/meilisearch-process';
import { readDocuments } from './documents/documents';
import { askMinzong, publishAll } from './engines/minzong';
import { sendSynonyms } from './engines/synonyms';
import { startPlainMeilisearch } from './engines/plain-meilisearch';
import { FLOORS } from './floors';
import { askKnownTitles, knownTitlesTable, type KnownTitles } from './known-titles/known-titles';
import { kindsOf, measure, ofKind, summarise, type Measured } from './metrics/measure';
import { readQueries } from './queries/queries';
import { failures, table } from './report';

jest.setTimeout(600_000);

const documents = readDocuments();
const queries = readQueries([...new Set(documents.map(({ slug }) => slug))]);

(hasMeilisearch() ? describe : describe.skip)('the quality of the search', () => {
  let meilisearch: MeilisearchProcess;
  let api: ApiUnderTest;
  let ours: Measured[];
  let plain: Measured[];
  let known: KnownTitles[];

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    api = await startApi({ meilisearchUrl: meilisearch.url, meilisearchKey: meilisearch.key });
    await sendSynonyms(api);
    await publishAll(api, meilisearch, documents);
    ours = await measure(askMinzong(api), queries);
    plain = await measure(await startPlainMeilisearch(meilisearch, documents), queries);
    known = await askKnownTitles(askMinzong(api), documents);
    const report = process.env.SEARCH_QUALITY_REPORT;
    if (report === 'failures') process.stdout.write(`${failures(ours)}\n`);
    if (report !== undefined)
      process.stdout.write(
        `${table(ours, plain)}\n\n${knownTitlesTable(known, report === 'failures')}\n`,
      );
  });
  afterAll(async () => {
    await api.close();
    await meilisearch.close();
  });

  it('reaches the floor over all queries, held-out ones included', () => {
    expect(summarise(ours).ndcg).toBeGreaterThanOrEqual(FLOORS.together);
  });

  it('reaches the floor in each kind', () => {
    for (const kind of kindsOf(ours)) {
      const { ndcg } = summarise(ofKind(ours, kind));
      expect([kind, ndcg >= FLOORS.kind, ndcg]).toEqual([kind, true, ndcg]);
    }
  });

  it('finds titles that people know, however they type them', () => {
    for (const { form, successAtOne } of known)
      expect([form, successAtOne >= FLOORS.knownTitle, successAtOne]).toEqual([
        form,
        true,
        successAtOne,
      ]);
  });
});
