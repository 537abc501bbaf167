import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soundLength } from './sound-length';

const folder = mkdtempSync(join(tmpdir(), 'minzong-sound-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lengthOf = (mime: string, bytes: Buffer): Promise<number | undefined> => {
  const path = join(folder, 'sound');
  writeFileSync(path, bytes);
  return soundLength(path, mime);
};

const uint32 = (value: number, isLittle = false): Buffer => {
  const bytes = Buffer.alloc(4);
  if (isLittle) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
};

const wav = (seconds: number, claimed?: number): Buffer => {
  const data = Buffer.alloc(seconds * 16_000);
  const format = Buffer.from('0100010080 3e0000 803e0000 01000800'.replaceAll(' ', ''), 'hex');
  const list = Buffer.concat([Buffer.from('LIST'), uint32(3, true), Buffer.from('abc\0')]);
  const head = [Buffer.from('RIFF'), uint32(0, true), Buffer.from('WAVEfmt '), uint32(16, true)];
  return Buffer.concat([
    ...[...head, format, list, Buffer.from('data'), uint32(claimed ?? data.length, true), data],
  ]);
};

/** Frames of MPEG 1 layer III, 128 kbit/s, 44,100 a second, mono: 417 bytes each. */
const mp3 = (frames: number, note?: { at: number; bytes: Buffer }): Buffer => {
  const all = Buffer.alloc(frames * 417);
  for (let at = 0; at < all.length; at += 417) all.writeUInt32BE(0xfffb_90c0, at);
  note?.bytes.copy(all, note.at);
  return all;
};
const tag = Buffer.concat([
  Buffer.from('ID3\x04\0\0\0\0\x02\x01', 'latin1'),
  Buffer.alloc(257, 0xff),
]);
const xing = Buffer.concat([Buffer.from('Xing'), uint32(1), uint32(3828)]);
const vbri = Buffer.concat([Buffer.from('VBRI'), Buffer.alloc(10), uint32(3828)]);

const box = (name: string, ...content: Buffer[]): Buffer => {
  const inside = Buffer.concat(content);
  return Buffer.concat([uint32(inside.length + 8), Buffer.from(name), inside]);
};
const m4a = (...movieHeader: Buffer[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('M4A ')),
    box('mdat', Buffer.alloc(5000)),
    box('moov', box('free'), box('mvhd', ...movieHeader, Buffer.alloc(80))),
  ]);

const page = (position: bigint, payload: Buffer): Buffer => {
  const head = Buffer.alloc(28);
  head.write('OggS');
  head.writeBigUInt64LE(position, 6);
  head[26] = 1;
  head[27] = payload.length;
  return Buffer.concat([head, payload]);
};
const opusHead = Buffer.concat([
  Buffer.from('OpusHead\x01\x01\x38\x01', 'latin1'),
  Buffer.alloc(9),
]);
const vorbisHead = Buffer.concat([
  ...[Buffer.from('\x01vorbis', 'latin1'), Buffer.alloc(5), uint32(44_100, true), Buffer.alloc(14)],
]);
const rest = Buffer.alloc(200);

test.each<[string, string, Buffer, number]>([
  ['WAV', 'audio/wav', wav(3), 3],
  ['WAV that was broken off', 'audio/wav', wav(3, 0xffff_ffff), 3],
  ['WAV under a second', 'audio/wav', wav(0.2), 1],
  ['MP3 of one bit rate', 'audio/mpeg', mp3(383), 10],
  ['MP3 behind a tag', 'audio/mpeg', Buffer.concat([tag, mp3(383)]), 10],
  ['MP3 with Xing', 'audio/mpeg', mp3(20, { at: 21, bytes: xing }), 100],
  ['MP3 with VBRI', 'audio/mpeg', mp3(20, { at: 36, bytes: vbri }), 100],
  ['M4A', 'audio/mp4', m4a(Buffer.alloc(12), uint32(600), uint32(600 * 75)), 75],
  [
    'M4A of the long kind',
    'audio/mp4',
    m4a(Buffer.from([1]), Buffer.alloc(19), uint32(1000), uint32(0), uint32(61_000)),
    61,
  ],
  [
    'Ogg with Opus',
    'audio/ogg',
    Buffer.concat([page(0n, opusHead), page(48_000n * 90n + 312n, rest)]),
    90,
  ],
  [
    'Ogg with Vorbis',
    'audio/ogg',
    Buffer.concat([page(0n, vorbisHead), page(44_100n * 30n, rest)]),
    30,
  ],
])('the length of a %s is read', async (_, mime, bytes, seconds) => {
  expect(await lengthOf(mime, bytes)).toBe(seconds);
});

test('whatever the bytes are, the length is whole, at most a day, or unknown', async () => {
  const kinds = [wav(1), mp3(30), m4a(Buffer.alloc(30)), page(0n, opusHead), page(9n, vorbisHead)];
  const mimes = ['audio/wav', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/x-unknown'];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...mimes),
      fc.constantFrom(...kinds),
      fc.nat(6000),
      fc.uint8Array({ maxLength: 40 }),
      async (mime, kind, at, noise) => {
        const bytes = Buffer.concat([
          kind.subarray(0, at),
          noise,
          kind.subarray(at + noise.length),
        ]);
        const seconds = (await lengthOf(mime, bytes)) ?? 1;
        expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 86_400).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
