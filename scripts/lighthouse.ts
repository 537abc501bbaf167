import { install } from './setup/install.ts';

/** `npm run lighthouse`: Google's Lighthouse on five pages of the site that `npm start` runs. */
await install();
const { reportLighthouse } = await import('../tests/lighthouse/main.ts');
await reportLighthouse(process.env['SITE_URL'] ?? 'http://127.0.0.1:3000');
