import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install } from './setup/install.ts';
import { root } from './root.ts';

/** `npm run search-quality [-- --failures]`: figures by kind of query, and what is wrong where. */
await install();
const report = process.argv.includes('--failures') ? 'failures' : 'table';
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--config', join(root, 'tests/search-quality/jest.config.cjs')],
    ...['--runInBand', '--testPathPatterns', 'search-quality.test'],
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SEARCH_QUALITY_REPORT: report } },
);
process.exitCode = status ?? 1;
