import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
};

/**
 * A square picture in shades of grey as PNG (ISO/IEC 15948).
 * @param shadeAt 0 (black) to 255 of the pixel at column and row
 */
export const drawPng = (
  sizePixels: number,
  shadeAt: (column: number, row: number) => number,
): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sizePixels, 0);
  header.writeUInt32BE(sizePixels, 4);
  header.writeUInt8(8, 8);
  // Each row begins with its filter: 0, none.
  const rows = Buffer.alloc((sizePixels + 1) * sizePixels);
  for (let row = 0; row < sizePixels; row += 1)
    for (let column = 0; column < sizePixels; column += 1)
      rows.writeUInt8(shadeAt(column, row), row * (sizePixels + 1) + 1 + column);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
