import { createPrivateKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES, MOST_BYTES_A_PACKAGE, packageSizes } from './packages.ts';

/** What somebody who uploads has to say. */
export interface UploadSettings {
  appid: string | undefined;
  /** file of the key that 微信公众平台 gives out for uploading code */
  keyFile: string | undefined;
  /** origin of the api that the mini-program will call */
  apiUrl: string | undefined;
  version: string;
  description: string;
  /** 1 to 30: whose upload it is in the list of 微信公众平台 */
  robot: number;
}

const refusals = (...rules: [boolean, string][]): string[] =>
  rules.filter(([holds]) => !holds).map(([, words]) => words);

const keyFault = (file: string | undefined): string | undefined => {
  if (file === undefined)
    return 'WEAPP_UPLOAD_KEY_FILE is missing: the file of the key from 微信公众平台 → 开发设置 → 小程序代码上传.';
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return `WEAPP_UPLOAD_KEY_FILE names ${file}, which cannot be read.`;
  }
  try {
    createPrivateKey(text);
    return undefined;
  } catch {
    return `WEAPP_UPLOAD_KEY_FILE names ${file}, which holds no private key in PEM.`;
  }
};

const settingFaults = ({ appid, apiUrl = '', version, robot, description }: UploadSettings) =>
  refusals(
    [
      /^wx[0-9a-f]{16}$/.test(appid ?? ''),
      `WEAPP_APPID is ${appid === undefined ? 'missing' : `"${appid}"`}. It looks like wx0123456789abcdef.`,
    ],
    [
      URL.canParse(apiUrl) && new URL(apiUrl).protocol === 'https:',
      `TARO_APP_API_URL is "${apiUrl}". It must begin with https://, and stand in 服务器域名 of 微信公众平台.`,
    ],
    [/^\d+\.\d+\.\d+$/.test(version), `The version is "${version}". It looks like 1.2.3.`],
    [description.trim() !== '', 'The description is empty. Those who review read it.'],
    [
      Number.isInteger(robot) && robot >= 1 && robot <= 30,
      `WEAPP_UPLOAD_ROBOT is ${String(robot)}. It is a number from 1 to 30.`,
    ],
  );

const callsApi = (dist: string, apiUrl: string): boolean =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .some((name) => readFileSync(join(dist, name), 'utf8').includes(apiUrl.replace(/\/+$/, '')));

const distFaults = (dist: string, apiUrl: string | undefined): string[] => {
  if (!existsSync(join(dist, 'app.json')))
    return [`${dist} holds no compiled mini-program. Run npm run build -w miniapp first.`];
  const sizes = packageSizes(dist);
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...sizes
      .filter(({ bytes }) => bytes > MOST_BYTES_A_PACKAGE)
      .map(({ name, bytes }) => `Package ${name} is ${String(bytes)} bytes, above WeChat's 2 MB.`),
    ...refusals(
      [all <= MOST_BYTES, `The mini-program is ${String(all)} bytes, above WeChat's 20 MB.`],
      [
        apiUrl === undefined || apiUrl === '' || callsApi(dist, apiUrl),
        `${dist} was compiled for another api. Compile it with TARO_APP_API_URL=${String(apiUrl)}.`,
      ],
    ),
  ];
};

/** Everything that keeps an upload from succeeding and can be known here, in sentences. */
export const uploadFaults = (settings: UploadSettings, dist: string): string[] => {
  const key = keyFault(settings.keyFile);
  return [
    ...settingFaults(settings),
    ...(key === undefined ? [] : [key]),
    ...distFaults(dist, settings.apiUrl),
  ];
};

/** What is sent, line by line, without anything of the key. */
export const uploadSummary = (settings: UploadSettings, dist: string): string[] => [
  `appid        ${String(settings.appid)}`,
  `version      ${settings.version}`,
  `description  ${settings.description}`,
  `robot        ${String(settings.robot)}`,
  `api          ${String(settings.apiUrl)}`,
  ...packageSizes(dist).map(
    ({ name, bytes }) => `package      ${name}, ${String(Math.ceil(bytes / 1000))} KB`,
  ),
];
