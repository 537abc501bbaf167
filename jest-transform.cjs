/**
 * Reads a file for Jest: TypeScript and ECMAScript modules, those of node_modules included, become
 * CommonJS by swc; what is CommonJS already passes through untouched.
 * `importSource` in the transform's options names the package whose JSX runtime is used.
 */
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const swc = require('@swc/jest');

const moduleFolders = new Map();

/** Whether a `.js` file of this folder is an ECMAScript module: the nearest package.json says so. */
function holdsModules(folder) {
  const known = moduleFolders.get(folder);
  if (known !== undefined) return known;
  const manifest = join(folder, 'package.json');
  const parent = dirname(folder);
  const answer = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8')).type === 'module'
    : parent !== folder && holdsModules(parent);
  moduleFolders.set(folder, answer);
  return answer;
}

function isCommonJs(file) {
  return file.endsWith('.cjs') || (file.endsWith('.js') && !holdsModules(dirname(file)));
}

function createTransformer({ importSource = 'preact' } = {}) {
  const transformer = swc.createTransformer({
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2023',
      transform: { react: { runtime: 'automatic', importSource } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  return {
    ...transformer,
    process: (source, file, options) =>
      isCommonJs(file) ? { code: source } : transformer.process(source, file, options),
  };
}

module.exports = { createTransformer };
