import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DELIVERY_PATHS } from '@minzong/api-contract';
import { sendSigned } from '../../system/delivery.ts';
import { waitFor } from '../../system/wait.ts';
import { benchBeginnings, benchDocument, benchQueries } from './corpus.ts';
import { feedReadyRecords } from './feed-ready.ts';
import { fillStore } from './fill-store.ts';
import { call, measure, type Call, type Latency } from './load.ts';
import { fillPlainIndex, plainSearch } from './plain-index.ts';
import {
  DELIVERY_SECRET,
  memoryMb,
  startApi,
  startSearchServer,
  type Service,
} from './services.ts';

export interface SearchFigure {
  what: string;
  value: string;
  aim: string;
}

const CLIENTS = 10;
const SUGGESTIONS = 8;

const ms = ({ p50Ms, p95Ms }: Latency): string => `${p50Ms.toFixed(1)}/${p95Ms.toFixed(1)} ms`;

interface Pair {
  ours: Call[];
  bare: Call[];
}

/** Both in turn, twice; the better round of each, so that a guest on the machine harms neither. */
const compare = async (what: string, aim: string, { ours, bare }: Pair): Promise<SearchFigure> => {
  const rounds: { own: Latency; plain: Latency }[] = [];
  const half = Math.floor(ours.length / 2);
  for (const [from, to] of [
    [0, half],
    [half, ours.length],
  ]) {
    const plain = await measure(bare.slice(from, to), CLIENTS);
    rounds.push({ plain, own: await measure(ours.slice(from, to), CLIENTS) });
  }
  const better = (a: Latency, b: Latency): Latency => (a.p95Ms <= b.p95Ms ? a : b);
  const own = rounds.map((round) => round.own).reduce(better);
  const plain = rounds.map((round) => round.plain).reduce(better);
  const ratio = (own.p95Ms / plain.p95Ms).toFixed(2);
  return { what, value: `${ratio} × (${ms(own)} of ${ms(plain)})`, aim };
};

type Show = (figures: SearchFigure[]) => void;

const latencies = async (api: string, server: string, show: Show): Promise<void> => {
  const search = (q: string): Call => ({ url: `${api}/v1/search?q=${encodeURIComponent(q)}` });
  const suggest = (q: string): Call => ({
    url: `${api}/v1/search/suggestions?q=${encodeURIComponent(q)}`,
  });
  const pair = (words: string[], ours: (q: string) => Call, limit?: number): Pair => ({
    ours: words.map(ours),
    bare: words.map((q) => plainSearch(server, q, limit)),
  });
  const fresh = benchQueries(800, 7);
  const begun = benchBeginnings(800, 11);
  // Both as they are after some minutes: the api's code is compiled while it runs.
  const warming = pair(benchQueries(1500, 3), search);
  await measure(warming.ours, CLIENTS);
  await measure(warming.bare, CLIENTS);
  const repeatedly = (words: string[]): string[] => Array.from({ length: 20 }, () => words).flat();
  const [often, oftenBegun] = [
    repeatedly(benchQueries(40, 5)),
    repeatedly(benchBeginnings(40, 13)),
  ];
  for (const [what, aim, both] of [
    ['search p50/p95, words never asked before', '≤ 1.5 ×', pair(fresh, search)],
    ['search p50/p95, 40 queries asked 20 times', '≤ 1.5 ×', pair(often, search)],
    ['suggestions p50/p95, never asked before', '≤ 1.3 ×', pair(begun, suggest, SUGGESTIONS)],
    [
      'suggestions p50/p95, 40 beginnings typed 20 times',
      '≤ 1.3 ×',
      pair(oftenBegun, suggest, SUGGESTIONS),
    ],
  ] as const)
    show([await compare(what, aim, both)]);
};

const readIndexes = async (server: string): Promise<string[]> => {
  const { results } = JSON.parse(await call({ url: `${server}/indexes` })) as {
    results: { uid: string }[];
  };
  return results.map(({ uid }) => uid);
};

/** The server changes the old index first, as it was told by hand; then the new one is begun. */
const untilRebuilding = (server: string): Promise<true> =>
  waitFor(
    'a rebuild is under way',
    async () =>
      (await readIndexes(server)).some((uid) => uid.includes('rebuild')) ? true : undefined,
    { seconds: 600, everyMilliseconds: 50 },
  );

const untilIndexed = async (server: string): Promise<void> => {
  const isThere = async (): Promise<true | undefined> => {
    const all = await readIndexes(server);
    return all.includes('content') && !all.some((uid) => uid.includes('rebuild'))
      ? true
      : undefined;
  };
  await waitFor('the index is made', isThere, { seconds: 3600, everyMilliseconds: 100 });
};

/** Publishes a few documents while the index is made anew. @returns the longest wait in ms */
const publishMeanwhile = async (
  api: string,
  from: number,
  isOver: () => boolean,
): Promise<number[]> => {
  const waits: number[] = [];
  for (let n = from; !isOver(); n += 1) {
    const document = { ...benchDocument(n), title: `量一量第${String(n)}次` };
    const body = Buffer.from(JSON.stringify({ action: 'publish', document }));
    const path = DELIVERY_PATHS.deliveries;
    const began = performance.now();
    await sendSigned(api, DELIVERY_SECRET, 'POST', path, body);
    const address = `${api}/v1/search?q=${encodeURIComponent(`“第${String(n)}次”`)}`;
    await waitFor(
      'it is found',
      async () =>
        (await call({ url: address })).includes(`bench-${String(n)}"`) ? true : undefined,
      { everyMilliseconds: 20 },
    );
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 4000));
  }
  return waits.sort((a, b) => a - b);
};

const patchSettings = (server: string): Promise<string> =>
  call({
    url: `${server}/indexes/content/settings`,
    method: 'PATCH' as 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"stopWords":["rules-of-another-version"]}',
  });

/** How fast documents are found that are published while the index is made anew. */
const measureRebuild = async (
  api: Service,
  server: string,
  from: number,
): Promise<SearchFigure[]> => {
  let isOver = false;
  await patchSettings(server);
  await untilRebuilding(server);
  const waiting = publishMeanwhile(api.url, from, () => isOver);
  await untilIndexed(server);
  isOver = true;
  const waits = await waiting;
  const longest = Math.round(waits.at(-1) ?? Number.NaN);
  const what = `publish → found during a rebuild, ${String(waits.length)} times`;
  return [{ what, value: `at most ${String(longest)} ms`, aim: '≤ 2000 ms' }];
};

const memory = (when: string, { pid }: Service): SearchFigure => {
  const { now, peak } = memoryMb(pid);
  const value = `${String(now)} MB, ${String(peak)} MB`;
  return { what: `memory of the api ${when}, and at most`, value, aim: '< 400 MB' };
};

/**
 * Everything about the speed of the search with so many documents, in one run on one machine.
 * @param show is given each figure as soon as it is known: 50,000 documents take half an hour
 */
export const measureSearch = async (documents: number, show: Show): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'minzong-search-bench-'));
  const data = join(folder, 'data');
  console.log(`Writing ${String(documents)} documents and indexing them for a bare client …`);
  await fillStore(data, documents);
  const server = await startSearchServer(join(folder, 'meilisearch'));
  try {
    const plain = await fillPlainIndex(server.url, documents);
    const ready = await feedReadyRecords(data, server.url);
    console.log('The api makes its index …');
    const began = performance.now();
    const api = await startApi(data, server.url);
    try {
      await untilIndexed(server.url);
      const own = documents / ((performance.now() - began) / 1000);
      show([
        {
          what: 'rebuild, of a bare client feeding ready records',
          value: `${(own / ready.perSecond).toFixed(2)} × (${own.toFixed(0)} of ${ready.perSecond.toFixed(0)} documents/s; default index, plain documents: ${plain.toFixed(0)})`,
          aim: '≥ 0.6 ×',
        },
        memory('after indexing', api),
      ]);
      await latencies(api.url, server.url, show);
      show([memory('after the searches', api)]);
      show(await measureRebuild(api, server.url, documents));
      show([memory('after the rebuild', api)]);
    } finally {
      api.stop();
    }
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
