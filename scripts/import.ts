import { readArguments, USAGE, type ImportArguments } from './import/arguments.ts';
import { createCmsDoor } from './import/cms-door.ts';
import { importFiles, type Progress } from './import/import-files.ts';
import { publishFiles } from './import/publish-files.ts';
import { hasFailure, reportLines, type FileReport } from './import/report.ts';
import { findSources } from './import/source-files.ts';
import { readRunningSystem } from './running-system.ts';
import { complain, say } from './setup/say.ts';

/** `npm run import`: makes drafts of files in the running CMS, and publishes them if asked. */
async function run({ paths, publish, type, locale, overwrite }: ImportArguments): Promise<boolean> {
  const system = readRunningSystem(process.env);
  const door = createCmsDoor(system);
  // npm runs scripts from the repository; INIT_CWD is where the person stands.
  const folders = [process.env['INIT_CWD'] ?? process.cwd(), process.cwd()];
  const { sources, skipped } = findSources(paths, folders);
  const reports = new Map<string, FileReport>();
  const progress: Progress = (what, done, total) => {
    if (total > 1) say(`${what} ${String(done)}/${String(total)} …`);
  };
  const options = { type, locale, overwrite };
  const { drafts, assets } = await importFiles(sources, door, options, reports, progress);
  const publishable = drafts.filter(({ outcome }) => outcome !== 'skipped');
  if (publish) await publishFiles(publishable, door, system.apiUrl, reports, progress);
  for (const { path, reason } of skipped) {
    if (assets.has(path)) continue;
    reports.set(path, { path, outcome: 'ignored', notes: [{ kind: 'left-out', text: reason }] });
  }
  const files = [...reports.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const line of reportLines(files)) say(line);
  return !hasFailure(files);
}

try {
  if (!(await run(readArguments(process.argv.slice(2))))) process.exitCode = 1;
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  if (error instanceof TypeError || process.argv.length < 3) complain(USAGE);
  process.exitCode = 1;
}
