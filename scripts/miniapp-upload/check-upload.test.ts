import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uploadFaults, uploadSummary, type UploadSettings } from './check-upload.ts';

const API = 'https://api.example.cn';
let folder: string;
let good: UploadSettings;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miniapp-upload-'));
  dist = join(folder, 'dist');
  mkdirSync(join(dist, 'packages/one'), { recursive: true });
  writeFileSync(
    join(dist, 'app.json'),
    JSON.stringify({ subPackages: [{ root: 'packages/one' }] }),
  );
  writeFileSync(join(dist, 'app.js'), `request("${API}")`);
  writeFileSync(join(dist, 'packages/one/page.js'), 'x'.repeat(3000));
  const keyFile = join(folder, 'private.key');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs1', format: 'pem' }));
  good = {
    ...{ appid: 'wx0123456789abcdef', keyFile, apiUrl: API, version: '1.2.3' },
    ...{ description: 'news of the day', robot: 1 },
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what is complete is not refused, and is told without the key', () => {
  expect(uploadFaults(good, dist)).toEqual([]);
  const told = uploadSummary(good, dist).join('\n');
  expect(told).toContain('wx0123456789abcdef');
  expect(told).toContain('packages/one, 3 KB');
  expect(told).not.toContain('PRIVATE');
  expect(told).not.toContain(String(good.keyFile));
});

test.each<[string, Partial<UploadSettings>, RegExp]>([
  ['no appid', { appid: undefined }, /WEAPP_APPID is missing/],
  ['the appid of tourists', { appid: 'touristappid' }, /WEAPP_APPID is "touristappid"/],
  ['no key', { keyFile: undefined }, /WEAPP_UPLOAD_KEY_FILE is missing/],
  ['a key that is not there', { keyFile: '/nowhere/key' }, /\/nowhere\/key, which cannot be read/],
  ['a version in words', { version: 'latest' }, /The version is "latest"/],
  ['an api without encryption', { apiUrl: 'http://api.example.cn' }, /must begin with https/],
  ['no api', { apiUrl: undefined }, /TARO_APP_API_URL is ""/],
  ['no description', { description: ' ' }, /description is empty/],
  ['a robot that there is not', { robot: 31 }, /WEAPP_UPLOAD_ROBOT is 31/],
  ['another api', { apiUrl: 'https://other.example.cn' }, /compiled for another api/],
])('%s is refused with what to do', (_, change, words) => {
  expect(uploadFaults({ ...good, ...change }, dist).join('\n')).toMatch(words);
});

test('a file that is no key is refused', () => {
  const keyFile = join(dist, 'app.js');
  expect(uploadFaults({ ...good, keyFile }, dist).join()).toMatch(/holds no private key/);
});

test('a package above 2 MB is refused by its name', () => {
  writeFileSync(join(dist, 'packages/one/page.js'), 'x'.repeat(2_000_001));
  expect(uploadFaults(good, dist).join()).toMatch(/Package packages\/one is 2000001 bytes/);
});

test('without a compiled mini-program nothing is sent', () => {
  expect(uploadFaults(good, folder).join()).toMatch(/holds no compiled mini-program/);
});
