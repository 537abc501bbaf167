import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { say } from './setup/say.ts';

interface ChecksTable {
  checksTable: () => string;
}

/** `npm run checks-table`: writes docs/checks.zh-CN.md from the list of checks of the compiled cms. */
const compiled = join(root, 'cms', 'dist', 'src', 'editorial', 'checks', 'checks-table.js');
const { checksTable } = createRequire(import.meta.url)(compiled) as ChecksTable;
const file = join(root, 'docs', 'checks.zh-CN.md');
writeFileSync(file, checksTable());
say(`${file} is written`);
