import type { Recording } from './recording';

const SAMPLES_PER_SECOND = 8000;
const SECONDS = 2;

/** WAV of one soft tone: a machine cannot record a reader. Its SHA-256 is the recording's address. */
export const exampleRecordingBytes: Buffer = (() => {
  const head = Buffer.from(`RIFF0000WAVEfmt ${'0'.repeat(20)}`);
  const length = SAMPLES_PER_SECOND * SECONDS;
  const bytes = Buffer.concat([head, Buffer.from('data0000'), Buffer.alloc(length)]);
  bytes.writeUInt32LE(36 + length, 4);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  bytes.writeUInt32LE(SAMPLES_PER_SECOND, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.writeUInt32LE(length, 40);
  // A square wave of 400 Hz: ten samples up, ten down.
  for (let at = 0; at < length; at += 1) bytes[44 + at] = Math.floor(at / 10) % 2 === 0 ? 124 : 132;
  return bytes;
})();

/** The recording of examples; its bytes are {@link exampleRecordingBytes}. */
export const exampleRecording: Recording = {
  file: {
    url: '/media/258057c6e0d6c41c27467c27ca5fc25950bc74d8eab17dec252e2564eca1d5d7.wav',
    mime: 'audio/wav',
    name: '示例声音（不是真人朗读）.wav',
    sizeBytes: 44 + SAMPLES_PER_SECOND * SECONDS,
    durationSeconds: SECONDS,
  },
  narrator: '示例声音，不是真人朗读',
  transcriptKind: 'document',
  transcript: [],
};
