import type { ByteSource } from './byte-source';

/** kbit/s of layer III by the header's four bits (ISO/IEC 11172-3 2.4.2.3; 13818-3 for lower rates). */
const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
const SAMPLE_RATES = [44_100, 48_000, 32_000];
/** by the two bits of the version: 2.5, none, 2, 1 */
const RATE_DIVISORS = [4, 0, 2, 1];
const LONGEST_SEARCH = 64 * 1024;

interface Frame {
  samples: number;
  sampleRate: number;
  bitsPerSecond: number;
  lengthBytes: number;
  /** bytes from the frame's begin to where encoders note the number of frames */
  noteAt: number;
}

const frameOf = (header: number): Frame | undefined => {
  const version = (header >>> 19) & 3;
  const isLayer3 = ((header >>> 17) & 3) === 1;
  const divisor = RATE_DIVISORS[version] ?? 0;
  const baseRate = SAMPLE_RATES[(header >>> 10) & 3];
  const isFirst = version === 3;
  const kbits = (isFirst ? BITRATES_1 : BITRATES_2)[(header >>> 12) & 15] ?? 0;
  if (header >>> 21 !== 0x7ff || !isLayer3 || divisor === 0 || !baseRate || kbits === 0)
    return undefined;
  const sampleRate = baseRate / divisor;
  const samples = isFirst ? 1152 : 576;
  const bitsPerSecond = kbits * 1000;
  const padding = (header >>> 9) & 1;
  const isMono = ((header >>> 6) & 3) === 3;
  const sideInformation = isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return {
    ...{ samples, sampleRate, bitsPerSecond },
    lengthBytes: Math.floor(((samples / 8) * bitsPerSecond) / sampleRate) + padding,
    noteAt: 4 + sideInformation,
  };
};

const frameAt = (bytes: Buffer, offset: number): Frame | undefined =>
  offset + 4 <= bytes.length ? frameOf(bytes.readUInt32BE(offset)) : undefined;

/** The first frame that another follows: two bytes alone may be anything. */
const firstFrame = (bytes: Buffer): { offset: number; frame: Frame } | undefined => {
  for (let offset = bytes.indexOf(0xff); offset !== -1; offset = bytes.indexOf(0xff, offset + 1)) {
    const frame = frameAt(bytes, offset);
    if (frame !== undefined && frameAt(bytes, offset + frame.lengthBytes) !== undefined)
      return { offset, frame };
  }
  return undefined;
};

/** How many frames there are, where the encoder has noted it (Xing, Info or VBRI). */
const notedFrames = (bytes: Buffer, offset: number, { noteAt }: Frame): number | undefined => {
  const xing = offset + noteAt;
  const name = bytes.toString('latin1', xing, xing + 4);
  if ((name === 'Xing' || name === 'Info') && ((bytes[xing + 7] ?? 0) & 1) === 1)
    return bytes.readUInt32BE(xing + 8);
  const vbri = offset + 36;
  return bytes.toString('latin1', vbri, vbri + 4) === 'VBRI'
    ? bytes.readUInt32BE(vbri + 14)
    : undefined;
};

/** An ID3v2 tag with its pictures stands before the sound; its length has seven bits a byte. */
const afterTag = async ({ at }: ByteSource): Promise<number> => {
  const head = await at(0, 10);
  if (head.toString('latin1', 0, 3) !== 'ID3' || head.length < 10) return 0;
  return 10 + head.subarray(6).reduce((length, byte) => length * 128 + (byte & 127), 0);
};

/** Seconds of an MP3 file: by the noted number of frames, or else by a bit rate that stays the same. */
export const mp3Length = async (source: ByteSource): Promise<number | undefined> => {
  const begin = await afterTag(source);
  const bytes = await source.at(begin, LONGEST_SEARCH);
  const found = firstFrame(bytes);
  if (found === undefined) return undefined;
  const { offset, frame } = found;
  const frames = notedFrames(bytes, offset, frame);
  if (frames !== undefined) return (frames * frame.samples) / frame.sampleRate;
  return ((source.sizeBytes - begin - offset) * 8) / frame.bitsPerSecond;
};
