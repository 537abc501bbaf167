import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksTable } from './checks-table';

test('docs/checks.zh-CN.md says what the checks are; otherwise run `npm run checks-table`', () => {
  const file = join(__dirname, '../../../../docs/checks.zh-CN.md');
  expect(readFileSync(file, 'utf8')).toBe(checksTable());
});
