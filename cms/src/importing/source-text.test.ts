import { decodeSource } from './source-text';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('UTF-8 is read with and without a byte order mark, and line ends become one kind', () => {
  const text = new TextEncoder().encode('\uFEFF甲\r\n乙\r丙');
  expect(decodeSource(text)).toEqual({ text: '甲\n乙\n丙', encoding: 'utf-8', notes: [] });
});

test('GB18030 is recognised when the bytes are no UTF-8, and the report says so', () => {
  const { text, encoding, notes } = decodeSource(bytes(0xd6, 0xd0, 0xce, 0xc4));
  expect({ text, encoding }).toEqual({ text: '中文', encoding: 'gb18030' });
  expect(notes).toHaveLength(1);
});

test('UTF-16 is read by its byte order mark', () => {
  expect(decodeSource(bytes(0xff, 0xfe, 0x2d, 0x4e)).text).toBe('中');
});

test('control characters are taken out and counted', () => {
  const { text, notes } = decodeSource(new TextEncoder().encode('甲\u0000乙\u0007'));
  expect(text).toBe('甲乙');
  expect(notes[0]?.text).toContain('2 个');
});

test('characters beyond the BMP, Tibetan stacks and Yi survive unchanged', () => {
  const rare = '𠀀𠀁 བསྒྲུབས་ ꆈꌠꁱꂷ';
  expect(decodeSource(new TextEncoder().encode(rare)).text).toBe(rare);
});

test('bytes in no known encoding are refused with the remedy', () => {
  expect(() => decodeSource(bytes(0xff, 0xff, 0xff))).toThrow('另存为 UTF-8');
});
