import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageSizes } from '../../scripts/miniapp-upload/packages.ts';
import { root } from '../../scripts/root.ts';

const run = promisify(execFile);

/** What tests/miniapp/speed.test.ts counts of a page; never times, which depend on the machine. */
interface PageFigure {
  page: string;
  /** over the bridge by setData, until the first content is seen */
  bytes: number;
  calls: number;
  requests: number;
  largestCall?: number;
  mostRows?: number;
}

const countPages = async (): Promise<PageFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'mini-program-figures-'));
  const file = join(folder, 'figures.json');
  try {
    await run(
      process.execPath,
      [
        ...[join(root, 'node_modules/jest/bin/jest.js'), '-c', 'tests/miniapp/jest.config.cjs'],
        ...['-w', '1', 'miniapp/speed'],
      ],
      { cwd: root, env: { ...process.env, WEAPP_HOST_FIGURES: file } },
    );
    return JSON.parse(readFileSync(file, 'utf8')) as PageFigure[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Size of each package, and what each page costs before its first content, as the host counts it. */
export const measureMiniProgram = async () => {
  const pages = await countPages();
  const sizes = packageSizes(join(root, 'miniapp/dist'));
  return [
    ...sizes.map(({ name, bytes }) => ({
      what: `mini-program: package ${name}`,
      value: `${String(Math.ceil(bytes / 1000))} KB`,
      aim: name === 'main' ? '≤ 600 KB' : '≤ 2000 KB',
    })),
    ...pages.map(({ page, bytes, calls, requests, largestCall, mostRows }) => ({
      what: `mini-program: ${page}`,
      value:
        `setData ${String(bytes)} bytes in ${String(calls)} calls, ${String(requests)} requests` +
        (largestCall === undefined ? '' : `, largest ${String(largestCall)} bytes`) +
        (mostRows === undefined ? '' : `, at most ${String(mostRows)} rows on the page`),
      aim:
        largestCall === undefined ? '≤ 65536 bytes, 3 calls, 2 requests' : '≤ 262144 bytes a call',
    })),
  ];
};
