import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeRenditions } from './make-renditions';
import { createRenditionShelf } from './rendition-shelf';
import { widthsFor } from './widths';

const directory = mkdtempSync(join(tmpdir(), 'minzong-renditions-'));
const shelf = createRenditionShelf(directory);
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** A picture that is as hard to press as a photograph. */
const photo = (width: number, height: number) =>
  sharp({
    create: {
      ...{ width, height, channels: 3, background: '#888' },
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  }).blur(1.5);

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const make = async (bytes: Buffer) => {
  const path = join(directory, 'picture');
  writeFileSync(path, bytes);
  const sha256 = digest(bytes);
  const index = await makeRenditions(path, sha256, shelf.folderOf(sha256));
  expect(await shelf.read(sha256)).toEqual(index);
  return { index, sha256 };
};

test.each([
  [200, [200]],
  [350, [350]],
  [900, [320, 640, 900]],
  [1280, [320, 640, 1280]],
  [6000, [320, 640, 1280, 2560]],
])('a picture of %i pixels is offered in %j: none wider, none nearly alike', (width, widths) => {
  expect(widthsFor(width)).toEqual(widths);
});

test('a JPEG has AVIF and WebP versions that are upright, lighter and say nothing of the camera', async () => {
  const exif = { IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitudeRef: 'N' } };
  const turned = photo(1000, 500).withExif(exif).withMetadata({ orientation: 6 });
  const bytes = await turned.jpeg({ quality: 92 }).toBuffer();
  const { index, sha256 } = await make(bytes);
  const sizes = index.pictures.map(({ mime, width, height }) => [mime, width, height]);
  expect(sizes).toEqual([
    ['image/avif', 320, 640],
    ['image/avif', 500, 1000],
    ['image/webp', 320, 640],
    ['image/webp', 500, 1000],
  ]);
  for (const picture of index.pictures) {
    if (!('file' in picture)) throw new Error('a version is missing');
    const made = readFileSync(shelf.pathOf(sha256, picture.file));
    expect(digest(made)).toBe(picture.sha256);
    expect(made.byteLength).toBeLessThan(bytes.byteLength);
    expect(made.includes('SECRET')).toBe(false);
    expect((await sharp(made).metadata()).orientation).toBeUndefined();
  }
});

test('a WebP that cannot be pressed further is its own widest version', async () => {
  const { index } = await make(await photo(900, 600).webp({ quality: 20 }).toBuffer());
  const webp = index.pictures.filter(({ mime }) => mime === 'image/webp');
  expect(webp.at(-1)).toEqual({ mime: 'image/webp', width: 900, height: 600, isOriginal: true });
  expect(webp[0]).toMatchObject({ width: 320, file: '320.webp' });
});

const movingWebp = async (): Promise<Buffer> => {
  const frames = [await photo(400, 300).png().toBuffer(), await photo(400, 300).png().toBuffer()];
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
};
const movingPng = async (): Promise<Buffer> => {
  const still = await photo(400, 300).png().toBuffer();
  // An animation control chunk after IHDR (33 bytes in); its checksum is of no interest here.
  return Buffer.concat([
    still.subarray(0, 33),
    Buffer.from('\0\0\0\0acTL\0\0\0\0'),
    still.subarray(33),
  ]);
};

test.each([
  ['a moving WebP', movingWebp],
  ['a moving PNG', movingPng],
  ['a GIF', () => photo(400, 300).gif().toBuffer()],
  ['a torn PNG', async () => (await photo(400, 300).png().toBuffer()).subarray(0, 3000)],
  ['a scroll too long for both formats', () => photo(64, 17_000).jpeg().toBuffer()],
  ['no picture at all', () => Promise.resolve(Buffer.from('<svg onload="alert(1)"/>'))],
])('%s is left as it is', async (_, bytes) => {
  const { index, sha256 } = await make(await bytes());
  expect(index.pictures).toEqual([]);
  expect(readdirSync(shelf.folderOf(sha256))).toEqual(['index.json']);
});

test('what was replaced meanwhile is not made under the old name', async () => {
  const path = join(directory, 'replaced');
  writeFileSync(path, 'new bytes');
  const folder = shelf.folderOf('0'.repeat(64));
  await expect(makeRenditions(path, '0'.repeat(64), folder)).rejects.toThrow('is not 000');
  expect(existsSync(folder)).toBe(false);
});

test.each(['320.avif', 'index.json'])('a shelf with a cut %s counts as empty', async (file) => {
  const { sha256 } = await make(await photo(500, 400).jpeg({ quality: 95 }).toBuffer());
  writeFileSync(shelf.pathOf(sha256, file), 'cut');
  expect(await shelf.read(sha256)).toBeUndefined();
  expect(existsSync(shelf.folderOf(sha256))).toBe(false);
});
