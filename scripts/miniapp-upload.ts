import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './root.ts';
import { uploadFaults, uploadSummary, type UploadSettings } from './miniapp-upload/check-upload.ts';

/**
 * `npm run miniapp:upload -- [--dry-run] [--version 1.2.3] [--description …]`: sends the compiled
 * mini-program to 微信公众平台, where it waits for its review. WEAPP_APPID, WEAPP_UPLOAD_KEY_FILE
 * and TARO_APP_API_URL say whose it is. `--dry-run` checks all that can be checked and sends nothing.
 */

/**
 * WeChat's own program, MIT; fetched when it is asked for, because its 182 dependencies, the
 * compiler of the desktop tool among them, are not for everybody who builds the project.
 */
const MINIPROGRAM_CI = 'miniprogram-ci@2.1.42';
const dist = join(root, 'miniapp/dist');

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    version: { type: 'string' },
    description: { type: 'string' },
  },
});

const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'miniapp/package.json'), 'utf8')) as { version: string })
    .version;

const { WEAPP_APPID, WEAPP_UPLOAD_KEY_FILE, TARO_APP_API_URL, WEAPP_UPLOAD_ROBOT } = process.env;
const version = values.version ?? packageVersion();
const settings: UploadSettings = {
  appid: WEAPP_APPID,
  keyFile: WEAPP_UPLOAD_KEY_FILE,
  apiUrl: TARO_APP_API_URL,
  version,
  description: values.description ?? `Version ${version}`,
  robot: Number(WEAPP_UPLOAD_ROBOT ?? 1),
};

const send = (): number => {
  const { status } = spawnSync(
    'npm',
    [
      ...['exec', '--yes', `--package=${MINIPROGRAM_CI}`, '--', 'miniprogram-ci', 'upload'],
      ...['--pp', dist, '--pkp', String(settings.keyFile), '--appid', String(settings.appid)],
      ...['--uv', version, '--ud', settings.description, '-r', String(settings.robot)],
      ...['--use-project-config', 'true'],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  return status ?? 1;
};

const faults = uploadFaults(settings, dist);
if (faults.length > 0) {
  console.error(
    ['The mini-program is not sent:', ...faults.map((fault) => `- ${fault}`)].join('\n'),
  );
  process.exitCode = 1;
} else {
  console.log(uploadSummary(settings, dist).join('\n'));
  if (values['dry-run']) console.log('Nothing was sent: --dry-run.');
  else process.exitCode = send();
}
