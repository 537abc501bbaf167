import type { Note, Stored } from './import-results.ts';

/** What became of one file. */
export interface FileReport {
  path: string;
  outcome: Stored['outcome'] | 'failed' | 'ignored';
  /** `policy/some-slug [zh-CN]`, when there is a document */
  address?: string;
  publication?: 'published' | 'unchanged' | 'refused' | 'not-visible';
  notes: Note[];
}

const OUTCOMES: Record<FileReport['outcome'], string> = {
  created: '新建',
  updated: '已更新',
  unchanged: '未变',
  skipped: '已跳过',
  failed: '失败',
  ignored: '未导入',
};
const PUBLICATIONS: Record<NonNullable<FileReport['publication']>, string> = {
  published: '已发布，读者可见',
  unchanged: '此前已发布',
  refused: '未能发布，仍为草稿',
  'not-visible': '已发布，读者尚未可见',
};
const NOTES: Record<Note['kind'], string> = {
  recognised: '已识别',
  'left-out': '已略去',
  attention: '请注意',
};
/** In a report on many files, what went as it should is not repeated for each of them. */
const MOST_FILES_IN_FULL = 30;

const linesOf = (
  { path, outcome, address, publication, notes }: FileReport,
  full: boolean,
): string[] => {
  const end = publication === undefined ? '' : `（${PUBLICATIONS[publication]}）`;
  const shown = notes.filter(({ kind }) => full || kind !== 'recognised');
  return [
    `${OUTCOMES[outcome]}\t${path}${address === undefined ? '' : ` → ${address}`}${end}`,
    ...shown.map(({ kind, text }) => `\t· ${NOTES[kind]}：${text}`),
  ];
};

const counted = <Key extends string>(
  names: Record<Key, string>,
  keys: (Key | undefined)[],
): string[] =>
  (Object.keys(names) as Key[]).flatMap((key) => {
    const count = keys.filter((one) => one === key).length;
    return count === 0 ? [] : [`${names[key]} ${String(count)}`];
  });

/** The report of one import: every file with its outcome and notes, and the sums. */
export function reportLines(files: FileReport[]): string[] {
  const full = files.length <= MOST_FILES_IN_FULL;
  const sums = [
    ...counted(
      OUTCOMES,
      files.map(({ outcome }) => outcome),
    ),
    ...counted(
      PUBLICATIONS,
      files.map(({ publication }) => publication),
    ),
  ];
  return [
    ...files.flatMap((file) => linesOf(file, full)),
    `共 ${String(files.length)} 个文件：${sums.join('，')}`,
  ];
}

/** True when something that was asked for was not done. */
export const hasFailure = (files: FileReport[]): boolean =>
  files.some(
    ({ outcome, publication }) =>
      outcome === 'failed' || publication === 'refused' || publication === 'not-visible',
  );
