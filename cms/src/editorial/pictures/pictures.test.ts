import fc from 'fast-check';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { ACCEPTED } from './accepted-types';
import { cleanPicture } from './clean-picture';
import { inspectFile } from './inspect-file';

const folder = mkdtempSync(join(tmpdir(), 'minzong-pictures-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const gps = {
  IFD0: { Make: 'SECRET-CAMERA', Artist: 'SECRET-NAME' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 39/1 0/1', GPSLongitudeRef: 'E' },
};
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>';

const photo = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#b03030' } })
    .withExif(gps)
    .withXmp(XMP)
    .withIccProfile('p3');

const inspect = (name: string, bytes: Uint8Array) => {
  const filepath = join(folder, `file-${String(Math.random())}`);
  writeFileSync(filepath, bytes);
  return inspectFile({ filepath, originalFilename: name });
};

const clean = async (bytes: Uint8Array): Promise<Buffer> => {
  const from = join(folder, `from-${String(Math.random())}`);
  writeFileSync(from, bytes);
  await cleanPicture(from, `${from}-clean`, 'a.jpg');
  return readFileSync(`${from}-clean`);
};

const saysNothing = (bytes: Buffer): void => {
  for (const secret of ['SECRET', 'Exif', 'GPS', 'xmpmeta', 'Photoshop'])
    expect(bytes.includes(secret)).toBe(false);
};

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a %s says nothing of where, by whom and with what it was taken, and keeps its colours',
  async (format) => {
    const before = await photo().toFormat(format).toBuffer();
    expect(before.includes('SECRET-CAMERA')).toBe(true);
    const after = await clean(before);
    saysNothing(after);
    const { exif, xmp, icc } = await sharp(after).metadata();
    expect([exif, xmp]).toEqual([undefined, undefined]);
    expect(icc).toBeDefined();
  },
);

test('a JPEG without metadata is the same picture to the last pixel', async () => {
  const before = await photo(300, 200).jpeg({ quality: 80 }).toBuffer();
  const after = await clean(before);
  const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
  expect(await pixels(after)).toEqual(await pixels(before));
  expect(after.length).toBeLessThan(before.length);
});

test('a photograph taken on its side stands upright', async () => {
  const before = await photo(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { width, height, orientation } = await sharp(await clean(before)).metadata();
  expect([width, height, orientation]).toEqual([40, 60, undefined]);
});

test('a second picture or a program behind the end of a JPEG is gone', async () => {
  const before = await photo().jpeg().toBuffer();
  const second = await photo(20, 20).jpeg().toBuffer();
  const after = await clean(Buffer.concat([before, second, Buffer.from('PK\x03\x04SECRET')]));
  saysNothing(after);
  expect(after.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
});

const bomb = (edge: number): Buffer => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const crc = (bytes: Buffer): number => {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
};

test('a picture that would unfold to 400 million pixels is refused by its header', async () => {
  const started = Date.now();
  await expect(clean(bomb(20_000))).rejects.toThrow(/400 百万像素.*请缩小/);
  expect(Date.now() - started).toBeLessThan(1000);
});

test('a torn picture is refused', async () => {
  const whole = await photo(300, 300).png().toBuffer();
  await expect(clean(whole.subarray(0, whole.length - 200))).rejects.toThrow('已损坏');
});

const EXECUTABLES: [string, Buffer][] = [
  ['a.jpg', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1')],
  ['a.png', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0', 'latin1')],
  ['a.gif', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a.webp', Buffer.from('<svg onload="alert(1)"/>')],
  ['a.pdf', Buffer.from('<html><script>alert(1)</script></html>')],
  ['a.txt', Buffer.from('  <html><script>alert(1)</script></html>')],
  ['a.csv', Buffer.from('#!/bin/sh\nrm -rf /')],
  ['a.jpg', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
];

test.each(EXECUTABLES)('%s with other bytes inside is refused (%#)', async (name, bytes) => {
  await expect(inspect(name, bytes)).rejects.toThrow(/不要只改扩展名|内容不是/);
});

test.each(['a.svg', 'a.SVG', 'a.exe', 'a.html', 'a.js', 'a.php', 'a.docm', 'a.tiff', 'a'])(
  '%s is no kind that is taken, and the refusal says what to do',
  async (name) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    await expect(inspect(name, Buffer.from(svg))).rejects.toThrow(/请|可上传/);
  },
);

const silence = (bytes: number): Buffer => {
  const head = '52494646 00000000 57415645 666d7420 10000000 01000100 803e0000 803e0000 01000800';
  const begin = Buffer.from(`${head}64617461ffffffff`.replaceAll(' ', ''), 'hex');
  return Buffer.concat([begin, Buffer.alloc(bytes)]);
};
const opus = Buffer.from(`OggS\0\x02${'\0'.repeat(20)}\x01\x13OpusHead\x01\x01`, 'latin1');

test('recordings are taken as WAV and OGG, up to 100 MB', async () => {
  expect(await inspect('朗读.wav', silence(1000))).toMatchObject({ mime: 'audio/wav' });
  expect(await inspect('朗读.ogg', opus)).toMatchObject({ mime: 'audio/ogg' });
  await expect(inspect('朗读.wav', silence(105_000_000))).rejects.toThrow('音频超过 100 MB');
  await expect(inspect('朗读.mp3', silence(1000))).rejects.toThrow('内容其实是 .wav');
});

test('real files of the demonstration are taken', async () => {
  const demo = join(__dirname, '../../../demo/files');
  for (const name of readdirSync(demo))
    await expect(inspect(name, readFileSync(join(demo, name)))).resolves.toBeDefined();
});

test('no bytes with a wrong name pass: a picture is taken only under its own kind', async () => {
  const pictures = await Promise.all(
    (['jpeg', 'png', 'webp', 'gif'] as const).map(async (format) => ({
      mime: `image/${format}`,
      bytes: await photo().toFormat(format).toBuffer(),
    })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(ACCEPTED)),
      fc.constantFrom(...pictures),
      async (extension, { mime, bytes }) => {
        const taken = await inspect(`图${extension}`, bytes).catch(() => undefined);
        expect(taken?.mime).toBe(ACCEPTED[extension]?.mime === mime ? mime : undefined);
      },
    ),
  );
});
