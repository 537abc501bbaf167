import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { Cms, DELIVERY_SECRET, EDITOR } from '../../../tests/cms';
import { uploadOf } from '../../../tests/library';
import { Receiver } from '../../../tests/receiver';

jest.setTimeout(120_000);

const receiver = new Receiver(DELIVERY_SECRET);
const folder = mkdtempSync(join(tmpdir(), 'minzong-guard-'));
let cms: Cms;
let token: string;

interface Stored {
  id: number;
  url: string;
  width: number;
  height: number;
  formats: Record<string, { url: string; width: number }>;
}

beforeAll(async () => {
  await receiver.listen();
  cms = await Cms.start(receiver.address);
  const answer = await cms.request('/admin/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(EDITOR),
  });
  token = ((await answer.json()) as { data: { token: string } }).data.token;
});

afterAll(async () => {
  await cms.stop();
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

const photo = (colour = '#336699') =>
  sharp({ create: { width: 2000, height: 1000, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '30/1 39/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const send = (files: [string, Uint8Array][], query = '') => {
  const body = new FormData();
  for (const [name, bytes] of files) body.append('files', new Blob([new Uint8Array(bytes)]), name);
  const headers = { authorization: `Bearer ${token}` };
  return cms.request(`/upload${query}`, { method: 'POST', body, headers });
};

const count = () => cms.strapi.db.query('plugin::upload.file').count();
const bytesOf = (url: string): Buffer => readFileSync(join(cms.strapi.dirs.static.public, url));

test('a photograph from a telephone comes out upright, in sizes, and without its place', async () => {
  const answer = await send([['IMG_1.jpg', await photo()]]);
  expect(answer.status).toBe(201);
  const [file] = (await answer.json()) as Stored[];
  if (file === undefined) throw new Error('nothing was kept');
  expect([file.width, file.height]).toEqual([1000, 2000]);
  expect(Object.keys(file.formats).sort()).toEqual(['large', 'medium', 'small', 'thumbnail']);
  for (const { url } of [file, ...Object.values(file.formats)])
    expect(bytesOf(url).includes('SECRET-CAMERA')).toBe(false);
});

test('replacing takes the same road: metadata goes, another kind is refused', async () => {
  const [file] = (await (await send([['b.jpg', await photo()]])).json()) as Stored[];
  if (file === undefined) throw new Error('nothing was kept');
  const replaced = await send([['c.jpg', await photo('#112233')]], `?id=${String(file.id)}`);
  expect(replaced.status).toBe(200);
  expect(bytesOf(file.url).includes('SECRET-CAMERA')).toBe(false);
  const png = await sharp(await photo())
    .png()
    .toBuffer();
  const refused = await send([['c.png', png]], `?id=${String(file.id)}`);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('只能用同一种格式替换');
});

test('one bad file among good ones: nothing is kept, and the refusal is on record', async () => {
  const before = await count();
  const answer = await send([
    ['good.jpg', await photo()],
    ['bad.png', Buffer.from('<svg onload="alert(1)"/>')],
  ]);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('不要只改扩展名');
  expect(await count()).toBe(before);
  const row: unknown = await cms.strapi.db
    .connection('audit_records')
    .where({ action: 'media.upload', outcome: 'refused' })
    .first();
  expect(row).toMatchObject({ actor_kind: 'person' });
});

test.each([
  'http://127.0.0.1:PORT/x.png',
  'http://169.254.169.254/latest/meta-data/',
  'http://0.0.0.0:PORT/x.png',
  'http://[::ffff:127.0.0.1]:PORT/x.png',
  'https://www.example.org/x.png',
])('the server does not fetch %s, and says what to do instead', async (pattern) => {
  let asked = 0;
  const inside = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => inside.listen(0, '0.0.0.0', resolve));
  const { port } = inside.address() as AddressInfo;
  const url = pattern.replace('PORT', String(port));
  const answer = await cms.request('/upload/actions/upload-from-urls', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ urls: [url] }),
  });
  inside.close();
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('本系统不按网址抓取文件');
  expect(asked).toBe(0);
  const rows = (await cms.strapi.db
    .connection('audit_records')
    .where({ action: 'media.upload', outcome: 'refused' })) as object[];
  expect(JSON.stringify(rows.at(-1))).toContain(url);
});

test('the importer and the cms itself come through the same gate', async () => {
  const path = join(folder, 'x.svg');
  writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const upload = uploadOf(cms.strapi);
  const files = { filepath: path, originalFilename: 'x.svg', mimetype: 'image/svg+xml', size: 40 };
  await expect(upload.upload({ data: { fileInfo: {} }, files })).rejects.toThrow('SVG');
});
