import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.ts';
import { buildBraille } from './setup/builds.ts';
import { install } from './setup/install.ts';
import { installSystemParts } from './setup/system-parts.ts';

/** `npm run braille-quality`: readings and word bounds on this project's test set, beside liblouis. */
await installSystemParts();
await install();
await buildBraille();
createRequire(import.meta.url)(join(root, 'accessibility/braille/dist/quality/main.js'));
