import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const wholeSystem = readdirSync(join(root, 'tests'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `tests/${entry.name}`);

/** Every folder that has a jest.config.cjs is a project: a new one counts without being listed. */
const projects = [...new Set([...workspaces, ...wholeSystem, 'scripts'])]
  .map((folder) => `<rootDir>/${folder}/jest.config.cjs`)
  .filter((file) => existsSync(file.replace('<rootDir>', root)));

// A guard against what hangs, not a measure: CI's machines are shared, and a first use compiles.
export default { projects, testSequencer: '<rootDir>/jest-sequencer.cjs', testTimeout: 60_000 };
