import path from 'node:path';
import automator from 'miniprogram-automator';
import { freePort } from '../system/free-port.ts';
import { DIST } from './places';

const CLI = path.resolve(__dirname, '../weapp-host/bin/weapp-host.mjs');

test('the automator starts the host as it starts WeChat’s own tool', async () => {
  // Nobody listens at the discard service: the page says so itself.
  process.env.WEAPP_HOST_ORIGINS = '*=http://127.0.0.1:9';
  const port = await freePort();
  const app = await automator.launch({ cliPath: CLI, projectPath: DIST, port });
  const page = await app.currentPage();
  expect(page?.path).toBe('pages/home/index');
  const picture = await app.screenshot();
  expect(Buffer.from(String(picture), 'base64').subarray(1, 4).toString()).toBe('PNG');
  await app.close();
}, 60_000);
