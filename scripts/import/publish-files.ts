import { inBatches } from './batches.ts';
import type { CmsDoor } from './cms-door.ts';
import type { Progress } from './import-files.ts';
import type { PublishResult, Stored } from './import-results.ts';
import type { FileReport } from './report.ts';
import { waitUntilVisible, type Awaited } from './visibility.ts';

const VISIBLE_TIMEOUT_SECONDS = 120;

const addressOf = ({ type, documentId, locale }: Stored) => ({ type, documentId, locale });

function note(report: FileReport, result: PublishResult, awaited: Map<FileReport, Awaited>): void {
  report.publication = result.outcome;
  if (result.outcome === 'published') awaited.set(report, result as PublishResult & Awaited);
  if (result.outcome !== 'refused') return;
  for (const { path, message } of result.errors) {
    report.notes.push({
      kind: 'attention',
      text: `未能发布：${path === '' ? '' : `${path} `}${message}`,
    });
  }
}

/** Publishes drafts in order, waits until readers see them, and adds the outcome to the reports. */
export async function publishFiles(
  drafts: Stored[],
  door: CmsDoor,
  apiUrl: string,
  reports: Map<string, FileReport>,
  progress: Progress,
): Promise<void> {
  const awaited = new Map<FileReport, Awaited>();
  let done = 0;
  for (const batch of inBatches(drafts, () => 1)) {
    const request = { action: 'publish', documents: batch.map(addressOf) };
    const results = await door.send<PublishResult>(request);
    results.forEach((result, at) => {
      const report = reports.get(batch[at]?.path ?? '');
      if (report !== undefined) note(report, result, awaited);
    });
    done += batch.length;
    progress('发布', done, drafts.length);
  }
  const late = new Set(
    await waitUntilVisible(apiUrl, [...awaited.values()], VISIBLE_TIMEOUT_SECONDS),
  );
  for (const [report, document] of awaited) {
    if (!late.has(document)) continue;
    report.publication = 'not-visible';
    const seconds = String(VISIBLE_TIMEOUT_SECONDS);
    report.notes.push({
      kind: 'attention',
      text: `${seconds} 秒内未在 ${apiUrl}${document.apiPath} 见到此稿，请检查 api 是否运行；CMS 会继续投递`,
    });
  }
}
