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

export default { projects, testSequencer: '<rootDir>/jest-sequencer.cjs' };
