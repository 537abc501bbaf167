import { inBatches } from './batches.ts';
import type { CmsDoor, SentFile } from './cms-door.ts';
import type { Examined, ExamineResult, Stored, StoreResult } from './import-results.ts';
import { readAssets, readSource } from './read-sources.ts';
import type { FileReport } from './report.ts';
import type { SourceOnDisk } from './source-files.ts';

export interface ImportOptions {
  type: string | undefined;
  locale: string | undefined;
  overwrite: boolean;
}

/** Says how far a long import has come. */
export type Progress = (what: string, done: number, total: number) => void;

interface Candidate {
  source: SourceOnDisk;
  file: SentFile;
  examined: Examined;
}

const failure = (path: string, reason: string): FileReport => ({
  path,
  outcome: 'failed',
  notes: [{ kind: 'attention', text: reason }],
});

const bySize = ({ bytes }: SentFile): number => bytes.byteLength;

/** Lets the cms read every source and say what it is; what cannot be read is reported. */
async function examineAll(
  sources: SourceOnDisk[],
  door: CmsDoor,
  options: ImportOptions,
  reports: Map<string, FileReport>,
): Promise<Candidate[]> {
  const readable = sources.flatMap((source) => {
    const file = readSource(source);
    if (typeof file !== 'string') return [{ source, file }];
    reports.set(source.path, failure(source.path, file));
    return [];
  });
  const candidates: Candidate[] = [];
  const { type, locale } = options;
  for (const batch of inBatches(readable, ({ file }) => bySize(file))) {
    const request = { action: 'examine', type, locale };
    const results = await door.send<ExamineResult>(request, {
      sources: batch.map(({ file }) => file),
    });
    results.forEach((result, at) => {
      const own = batch[at];
      if (own === undefined) return;
      if (result.outcome === 'failed')
        reports.set(result.path, failure(result.path, result.reason));
      else candidates.push({ ...own, examined: result });
    });
  }
  return candidates;
}

/** What is linked to first, and the default language of a document before its translations. */
const inOrder = (a: Candidate, b: Candidate): number =>
  a.examined.rank - b.examined.rank ||
  Number(a.examined.locale !== 'zh-CN') - Number(b.examined.locale !== 'zh-CN') ||
  (a.source.path < b.source.path ? -1 : 1);

/** Two files cannot be the same document in the same language: the first keeps the name. */
function withoutDoubles(candidates: Candidate[], reports: Map<string, FileReport>): Candidate[] {
  const holders = new Map<string, string>();
  return candidates.filter(({ source, examined: { type, slug, locale } }) => {
    if (slug === undefined) return true;
    const name = `${type}/${slug} [${locale}]`;
    const holder = holders.get(name);
    if (holder === undefined) holders.set(name, source.path);
    else
      reports.set(
        source.path,
        failure(source.path, `与 ${holder} 同为 ${name}，请改其中一个的 slug`),
      );
    return holder === undefined;
  });
}

/** The files that a batch needs; `problems` tells of those that cannot be sent. */
const assetsOf = (batch: Candidate[], problems: Map<string, string[]>): SentFile[] => {
  const assets = new Map<string, SentFile>();
  for (const { source, examined } of batch) {
    const read = readAssets(source, examined.assets);
    for (const file of read.files) assets.set(file.path, file);
    problems.set(source.path, read.problems);
  }
  return [...assets.values()];
};

const reported = (result: StoreResult, problems: string[] = []): FileReport =>
  result.outcome === 'failed'
    ? failure(result.path, result.reason)
    : {
        path: result.path,
        outcome: result.outcome,
        address: `${result.type}/${result.slug} [${result.locale}]`,
        notes: [...result.notes, ...problems.map((text) => ({ kind: 'left-out' as const, text }))],
      };

/** Makes drafts in order; those whose link targets came later are sent once more at the end. */
async function storeAll(
  candidates: Candidate[],
  door: CmsDoor,
  options: ImportOptions,
  reports: Map<string, FileReport>,
  progress: Progress,
): Promise<Stored[]> {
  const stored = new Map<string, Stored>();
  const first = new Map<string, Stored['outcome']>();
  const send = async (list: Candidate[], what: string): Promise<void> => {
    let done = 0;
    const problems = new Map<string, string[]>();
    for (const batch of inBatches(list, ({ file }) => bySize(file))) {
      const files = { sources: batch.map(({ file }) => file), assets: assetsOf(batch, problems) };
      const results = await door.send<StoreResult>({ action: 'store', ...options }, files);
      for (const result of results) {
        reports.set(result.path, reported(result, problems.get(result.path)));
        if (result.outcome !== 'failed') stored.set(result.path, result);
      }
      done += batch.length;
      progress(what, done, list.length);
    }
  };
  await send(candidates, '导入');
  for (const [path, { outcome }] of stored) first.set(path, outcome);
  const incomplete = candidates.filter(
    ({ source }) => (stored.get(source.path)?.missingLinks.length ?? 0) > 0,
  );
  if (incomplete.length > 0) await send(incomplete, '补齐关联');
  for (const { source } of incomplete) {
    // The second round updates what the first made: the report tells of the first.
    const report = reports.get(source.path);
    const outcome = first.get(source.path);
    if (report !== undefined && report.outcome !== 'failed' && outcome !== undefined)
      report.outcome = outcome;
  }
  return candidates.flatMap(({ source }) => stored.get(source.path) ?? []);
}

/**
 * Makes drafts of sources.
 * @returns the drafts in the order in which they can be published, and the files that they use;
 * `reports` tells of every source
 */
export async function importFiles(
  sources: SourceOnDisk[],
  door: CmsDoor,
  options: ImportOptions,
  reports: Map<string, FileReport>,
  progress: Progress,
): Promise<{ drafts: Stored[]; assets: Set<string> }> {
  const examined = await examineAll(sources, door, options, reports);
  const candidates = withoutDoubles(examined.sort(inOrder), reports);
  const drafts = await storeAll(candidates, door, options, reports, progress);
  return { drafts, assets: new Set(examined.flatMap((one) => one.examined.assets)) };
}
