import {
  exampleImage,
  exampleImageBytes,
  exampleRecording,
  exampleRecordingBytes,
} from '@minzong/content-types/examples';
import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';
import { createMediaFiles } from './media-files';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const publishWithImage = async () => {
  expect((await api.sender.putMedia(exampleImageBytes, 'png')).status).toBe(201);
  await api.sender.publish(exampleOf('article'));
};
const incoming = () => readdir(join(api.directory, 'media', 'incoming'));

it('serves a file for ever the same, but only while a published document shows it', async () => {
  expect((await api.sender.putMedia(exampleImageBytes, 'png')).status).toBe(201);
  expect((await api.get(exampleImage.url)).status).toBe(404);
  await api.sender.publish(exampleOf('article'));
  const served = await api.get(exampleImage.url);
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(served.headers.get('cache-control')).toContain('immutable');
  expect(Buffer.from(await served.arrayBuffer()).equals(exampleImageBytes)).toBe(true);
  const etag = served.headers.get('etag') ?? '';
  expect((await api.get(exampleImage.url, { 'if-none-match': etag })).status).toBe(304);
  await api.sender.withdraw(exampleOf('article'), 2);
  expect((await api.get(exampleImage.url)).status).toBe(404);
});

it.each([
  ['bytes=0-9', 206, 'bytes 0-9/', 10],
  ['bytes=-10', 206, 'bytes ', 10],
  ['bytes=5-', 206, 'bytes 5-', undefined],
  ['bytes=999999-', 416, 'bytes */', undefined],
  ['bytes=9-5', 200, undefined, undefined],
  ['bytes=0-1,5-6', 200, undefined, undefined],
  ['lines=1-2', 200, undefined, undefined],
])('answers the range %s with %i', async (range, status, contentRange, length) => {
  await publishWithImage();
  const part = await api.get(exampleImage.url, { range });
  expect(part.status).toBe(status);
  if (contentRange !== undefined) expect(part.headers.get('content-range')).toContain(contentRange);
  const bytes = Buffer.from(await part.arrayBuffer());
  if (length !== undefined) expect(bytes.length).toBe(length);
  if (range === 'bytes=-10') expect(bytes.equals(exampleImageBytes.subarray(-10))).toBe(true);
});

it('lets a player seek in a recording: parts of the right kind, for the version it knows', async () => {
  await api.sender.putMedia(exampleRecordingBytes, 'wav');
  await api.sender.publish(exampleOf('magazine-article'));
  const { url } = exampleRecording.file;
  const ask = async (headers: Record<string, string>) => {
    const answer = await api.get(url, headers);
    const told = ['content-type', 'accept-ranges', 'content-range'].map((name) =>
      answer.headers.get(name),
    );
    return { status: answer.status, told, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const etag = (await api.get(url)).headers.get('etag') ?? '';
  const size = String(exampleRecordingBytes.length);
  const middle = await ask({ range: 'bytes=8000-8999', 'if-range': etag });
  expect(middle.status).toBe(206);
  expect(middle.told).toEqual(['audio/wav', 'bytes', `bytes 8000-8999/${size}`]);
  expect(middle.bytes.equals(exampleRecordingBytes.subarray(8000, 9000))).toBe(true);
  const other = await ask({ range: 'bytes=8000-8999', 'if-range': '"another"' });
  expect([other.status, other.bytes.length]).toEqual([200, exampleRecordingBytes.length]);
});

it('tells whether it has a file, and takes it again without harm', async () => {
  const sha256 = createHash('sha256').update(exampleImageBytes).digest('hex');
  const head = () => api.sender.call({ method: 'HEAD', path: `/publishing/media/${sha256}.png` });
  expect((await head()).status).toBe(404);
  await api.sender.putMedia(exampleImageBytes, 'png');
  expect((await head()).status).toBe(204);
  expect((await api.sender.putMedia(exampleImageBytes, 'png')).status).toBe(204);
});

it('refuses other bytes than were signed, other kinds than are allowed, and forgeries', async () => {
  const sha256 = 'a'.repeat(64);
  const put = (path: string, options: { secret?: string } = {}) =>
    api.sender.call({ method: 'PUT', path, sha256, body: Buffer.from('<svg/>'), ...options });
  expect((await put(`/publishing/media/${sha256}.png`)).status).toBe(400);
  expect((await put(`/publishing/media/${sha256}.svg`)).status).toBe(415);
  expect((await put(`/publishing/media/${sha256}.png`, { secret: 'another secret' })).status).toBe(
    401,
  );
  expect((await put('/publishing/media/..%2f..%2fevil.png')).status).toBe(404);
  expect(await incoming()).toEqual([]);
});

it('leaves nothing behind of an upload that is too large or breaks off', async () => {
  const files = await createMediaFiles(join(api.directory, 'small'), 10);
  const { Readable } = await import('node:stream');
  await expect(
    files.receive('a.png', 'a', Readable.from([Buffer.alloc(11)])),
  ).rejects.toMatchObject({ kind: 'too-large' });
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(2);
      await Promise.reject(new Error('broken off'));
    })(),
  );
  await expect(files.receive('a.png', 'a', broken)).rejects.toThrow('broken off');
  expect(await readdir(join(api.directory, 'small', 'incoming'))).toEqual([]);
});

it('removes what nobody refers to after an hour, and nothing else', async () => {
  await publishWithImage();
  const files = await createMediaFiles(join(api.directory, 'media'), 1000);
  const orphan = 'f'.repeat(64);
  const { Readable } = await import('node:stream');
  const digest = createHash('sha256').update('x').digest('hex');
  await files.receive(`${orphan}.txt`, digest, Readable.from([Buffer.from('x')]));
  const isReferenced = (file: string) => Promise.resolve(`/media/${file}` === exampleImage.url);
  expect(await files.sweep(isReferenced)).toBe(0);
  const past = new Date(Date.now() - 2 * 3600_000);
  for (const file of [`${orphan}.txt`, exampleImage.url.slice(7)])
    await utimes(join(api.directory, 'media', file.slice(0, 2), file), past, past);
  expect(await files.sweep(isReferenced)).toBe(1);
  expect((await api.get(exampleImage.url)).status).toBe(200);
});
