import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.ts';
import { buildBraille } from './setup/builds.ts';
import { install } from './setup/install.ts';
import { complain, sayOnStandardError } from './setup/say.ts';

/** `npm run --silent braille`: text on standard input, braille on standard output, nothing else there. */
sayOnStandardError();
try {
  await install();
  await buildBraille();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const { main } = createRequire(import.meta.url)(
  join(root, 'accessibility/braille/dist/command/main.js'),
) as { main: (given: readonly string[]) => number };
process.exitCode = main(process.argv.slice(2));
