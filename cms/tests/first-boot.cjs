const { execFileSync } = require('node:child_process');
const { existsSync, renameSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { environmentOf } = require('./environment.cjs');

const folder = join(__dirname, '..');
/** What the first boot of a cms left behind: made once, copied by every test that boots one. */
const FIRST_BOOT = join(folder, '../.cache/cms-first-boot');

/** Boots a cms on the empty directory named in the environment, and stops it. */
async function boot() {
  const { createStrapi } = require('@strapi/strapi');
  const distDir = join(folder, 'dist');
  const options = { appDir: folder, distDir, serveAdminPanel: false, autoReload: false };
  const strapi = await createStrapi(options).load();
  await strapi.destroy();
}

/**
 * Makes {@link FIRST_BOOT} unless it is newer than the compiled cms. Tables, rights and accounts
 * take three quarters of a boot, and are the same for every test.
 */
function prepareFirstBoot() {
  const compiled = statSync(join(folder, 'dist/src/index.js')).mtimeMs;
  if (existsSync(FIRST_BOOT) && statSync(FIRST_BOOT).mtimeMs > compiled) return;
  const making = `${FIRST_BOOT}-${String(process.pid)}`;
  const env = { ...process.env, ...environmentOf(making, 'http://127.0.0.1:9') };
  execFileSync(process.execPath, [__filename], { cwd: folder, env, stdio: 'inherit' });
  rmSync(FIRST_BOOT, { recursive: true, force: true });
  renameSync(making, FIRST_BOOT);
}

if (require.main === module) boot().then(() => process.exit(0));

module.exports = { FIRST_BOOT, prepareFirstBoot };
