const { execFileSync } = require('node:child_process');
const { existsSync, globSync, statSync, utimesSync } = require('node:fs');
const { join } = require('node:path');
const { prepareFirstBoot } = require('./first-boot.cjs');

const folder = join(__dirname, '..');

function isUpToDate() {
  const compiled = join(folder, 'dist/src/index.js');
  if (!existsSync(compiled)) return false;
  const { mtimeMs } = statSync(compiled);
  const sources = globSync(['config/**/*.ts', 'src/**/*.{ts,json}', 'tsconfig.json'], {
    cwd: folder,
    exclude: (name) => name.endsWith('.test.ts') || name.startsWith('src/admin'),
  });
  return sources.every((name) => statSync(join(folder, name)).mtimeMs < mtimeMs);
}

/** Compiles the cms, unless the compiled files are the newest. */
function compile() {
  if (isUpToDate()) return;
  const typescript = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [typescript, '-p', folder], { stdio: 'inherit' });
  utimesSync(join(folder, 'dist/src/index.js'), new Date(), new Date());
}

/** Before the tests that boot a cms. */
module.exports = () => {
  compile();
  prepareFirstBoot();
};
