import { hasFailure, reportLines, type FileReport } from './report.ts';

const made: FileReport = {
  path: 'a.md',
  outcome: 'created',
  address: 'policy/tiao-li [zh-CN]',
  publication: 'published',
  notes: [
    { kind: 'recognised', text: '条款 2 条' },
    { kind: 'left-out', text: '脚本 1 处' },
  ],
};

test('the report names every file, what became of it and what was left out', () => {
  expect(reportLines([made])).toEqual([
    '新建\ta.md → policy/tiao-li [zh-CN]（已发布，读者可见）',
    '\t· 已识别：条款 2 条',
    '\t· 已略去：脚本 1 处',
    '共 1 个文件：新建 1，已发布，读者可见 1',
  ]);
});

test('a long report leaves out what went as it should, never what was left out', () => {
  const lines = reportLines(Array.from({ length: 40 }, () => made));
  expect(lines.filter((line) => line.includes('已识别'))).toHaveLength(0);
  expect(lines.filter((line) => line.includes('已略去'))).toHaveLength(40);
});

test.each([
  [{ outcome: 'created' }, false],
  [{ outcome: 'skipped' }, false],
  [{ outcome: 'failed' }, true],
  [{ outcome: 'created', publication: 'refused' }, true],
  [{ outcome: 'created', publication: 'not-visible' }, true],
] as const)('%p counts as a failure: %p', (outcome, failed) => {
  expect(hasFailure([{ ...made, publication: 'published', ...outcome }])).toBe(failed);
});
