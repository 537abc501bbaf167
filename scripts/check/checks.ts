import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

export interface Check {
  name: string;
  /** A script below node_modules and its arguments. */
  command: readonly [script: string, ...args: string[]];
}

const TSC = 'typescript/bin/tsc';

/** Programs that are compiled by others (Strapi, Taro, swc) or by nobody: only their types are checked. */
const TYPES_ONLY = [
  'tsconfig.tests.json',
  'cms/tsconfig.json',
  'cms/src/admin/tsconfig.json',
  'miniapp/tsconfig.json',
  'scripts/tsconfig.json',
  'tests/tsconfig.json',
  'tests/weapp-host/tsconfig.json',
  'tests/weapp-host/src/tab/tsconfig.json',
];

/** In turns: the types of everything at once take more memory than Node gives a process. */
const LINTED = [
  ['content-types', 'api', 'accessibility', '*.{mjs,cjs}'],
  ['cms', 'scripts'],
  ['miniapp', 'tests'],
];

const LAYERED = [
  'content-types/src',
  'api/contract/src',
  'api/client/src',
  'api/src',
  'accessibility/epub/src',
  'accessibility/site/src',
  'cms/src',
  'cms/config',
  'miniapp/src',
  'scripts',
  'tests/weapp-host/src',
];

/** In the order of cost, the compiled packages first because the others read their types. */
export function checks(): Check[] {
  const isThere = (path: string): boolean => existsSync(join(root, path));
  return [
    { name: 'types: packages', command: [TSC, '-b'] },
    ...TYPES_ONLY.filter(isThere).map((project): Check => ({
      name: `types: ${project.replace('/tsconfig.json', '')}`,
      command: [TSC, '-p', project, '--noEmit', '--incremental', 'false'],
    })),
    {
      name: 'directions',
      command: [
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--output-type',
        'err',
        ...LAYERED.filter(isThere),
      ],
    },
    { name: 'unused code', command: ['knip/bin/knip.js', '--no-progress'] },
    ...LINTED.map((paths): Check => ({
      name: `lint: ${paths.join(' ')}`,
      command: ['eslint/bin/eslint.js', ...paths],
    })),
    {
      name: 'format',
      command: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    },
  ];
}
