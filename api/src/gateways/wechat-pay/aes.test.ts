import fc from 'fast-check';
import { openResource, ResourceBroken, sealResource } from './aes';

/**
 * From Project Wycheproof, testvectors_v1/aes_gcm_test.json (C2SP/wycheproof, Apache-2.0), the
 * group of 256-bit keys with nonces of 96 and tags of 128 bits: number, key, nonce, associated
 * data, text, ciphertext, tag.
 */
const VALID = `
94 cc56b680552eb75008f5484b4cb803fa5063ebd6eab91f6ab6aef4916a766273 99e23ec48985bccdeeab60f1 - 2a 06 633c1e9703ef744ffffb40edf9d14355
95 51e4bf2bad92b7aff1a4bc05550ba81df4b96fabf41c12c7b00e60e48db7e152 4f07afedfdc3b6c2361823d3 - be3308f72a2c6aed cf332a12fdee800b 602e8d7c4799d62c140c9bb834876b09
96 67119627bd988eda906219e08c0d0d779a07d208ce8a4fe0709af755eeec6dcb 68ab7fdbf61901dad461d23c - 51f8c1f731ea14acdb210a6d973e07 43fc101bff4b32bfadd3daf57a590e ec04aacb7148a8b8be44cb7eaf4efa69
97 59d4eafb4de0cfc7d3db99a8f54b15d7b39f0acc8da69763b019c1699f87674a 2fcb1b38a99e71b84740ad9b - 549b365af913f3b081131ccb6b825588 f58c16690122d75356907fd96b570fca 28752c20153092818faba2a334640d6e
98 3b2458d8176e1621c0cc24c0c0e24c1e80d72f7ee9149a4b166176629616d011 45aaa3e5d16d2d42dc03445d - 3ff1514b1c503915918f0c0c31094a6e1f 73a6b6f45f6ccc5131e07f2caa1f2e2f56 2d7379ec1db5952d4e95d30c340b1b1d
99 0212a8de5007ed87b33f1a7090b6114f9e08cefd9607f2c276bdcfdbc5ce9cd7 e6b1adf2fd58a8762c65f31b - 10f1ecf9c60584665d9ae5efe279e7f7377eea6916d2b111 0843fff52d934fc7a071ea62c0bd351ce85678cde3ea2c9e 7355fde599006715053813ce696237a8
100 b279f57e19c8f53f2f963f5f2519fdb7c1779be2ca2b3ae8e1128b7d6c627fc4 98bc2c7438d5cd7665d76f6e c0 fcc515b294408c8645c9183e3f4ecee5127846d1 eb5500e3825952866d911253f8de860c00831c81 ecb660e1fb0541ec41e8d68a64141b3a
101 cdccfe3f46d782ef47df4e72f0c02d9c7f774def970d23486f11a57f54247f17 376187894605a8d45e30de51 956846a209e087ed e28e0e9f9d22463ac0e42639b530f42102fded75 feca44952447015b5df1f456df8ca4bb4eee2ce2 082e91924deeb77880e1b1c84f9b8d30
102 f32364b1d339d82e4f132d8f4a0ec1ff7e746517fa07ef1a7f422f4e25a48194 5a86a50a0e8a179c734b996d ab2ac7c44c60bdf8228c7884adb20184 43891bccb522b1e72a6b53cf31c074e9d6c2df8e 43dda832e942e286da314daa99bef5071d9d2c78 c3922583476ced575404ddb85dd8cd44
103 ff0089ee870a4a39f645b0a5da774f7a5911e9696fc9cad646452c2aa8595a12 bc2a7757d0ce2d8b1f14ccd9 972ab4e06390caae8f99dd6e2187be6c7ff2c08a24be16ef 748b28031621d95ee61812b4b4f47d04c6fc2ff3 a929ee7e67c7a2f91bbcec6389a3caf43ab49305 ebec6774b955e789591c822dab739e12
128 00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f 000000000000000000000000 - 561008fa07a68f5c61285cd013464eaf 23293e9b07ca7d1b0cae7cc489a973b3 ffffffffffffffffffffffffffffffff
129 00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f ffffffffffffffffffffffff - c6152244cea1978d3e0bc274cf8c0b3b 7cb6fc7c6abc009efe9551a99f36a421 00000000000000000000000000000000
`;

/** Wycheproof 130 to 152: one key, nonce and ciphertext under tags that were changed. */
const CHANGED = {
  key: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  nonce: '505152535455565758595a5b',
  ciphertext: 'b2061457c0759fc1749f174ee1ccadfa',
  tag: '9ce8fef6d8ab1bf1bf887232eab590dd',
  text: '202122232425262728292a2b2c2d2e2f',
  tags: `
130 9de8fef6d8ab1bf1bf887232eab590dd
131 9ee8fef6d8ab1bf1bf887232eab590dd
132 1ce8fef6d8ab1bf1bf887232eab590dd
133 9ce9fef6d8ab1bf1bf887232eab590dd
134 9ce8fe76d8ab1bf1bf887232eab590dd
135 9ce8fef6d9ab1bf1bf887232eab590dd
136 9ce8fef6daab1bf1bf887232eab590dd
137 9ce8fef6d8ab1b71bf887232eab590dd
138 9ce8fef6d8ab1bf1be887232eab590dd
139 9ce8fef6d8ab1bf13f887232eab590dd
140 9ce8fef6d8ab1bf1bfa87232eab590dd
141 9ce8fef6d8ab1bf1bf887332eab590dd
142 9ce8fef6d8ab1bf1bf887232ebb590dd
143 9ce8fef6d8ab1bf1bf887232e8b590dd
144 9ce8fef6d8ab1bf1bf8872326ab590dd
145 9ce8fef6d8ab1bf1bf887232eab590dc
146 9ce8fef6d8ab1bf1bf887232eab590df
147 9ce8fef6d8ab1bf1bf887232eab5909d
148 9ce8fef6d8ab1bf1bf887232eab5905d
149 9de8fef6d8ab1bf1be887232eab590dd
150 9ce8fe76d8ab1b71bf887232eab590dd
151 9ce8fef6d8ab1b71bf887232eab5905d
152 631701092754e40e40778dcd154a6f22
`,
};

const hex = (text: string): Buffer => Buffer.from(text === '-' ? '' : text, 'hex');
const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

const open = (ciphertext: Buffer, nonce: Buffer, associatedData: Buffer, key: Buffer): Buffer =>
  openResource({ ciphertext: ciphertext.toString('base64'), nonce, associatedData }, key);

it.each(rowsOf(VALID))('opens and seals Wycheproof vector %s', (...row) => {
  const [, key = '', nonce = '', data = '', text = '', ciphertext = '', tag = ''] = row;
  const sealed = Buffer.concat([hex(ciphertext), hex(tag)]);
  expect(open(sealed, hex(nonce), hex(data), hex(key)).equals(hex(text))).toBe(true);
  const place = { nonce: hex(nonce), associatedData: hex(data) };
  expect(sealResource(hex(text), place, hex(key))).toBe(sealed.toString('base64'));
});

it.each(rowsOf(CHANGED.tags))('refuses Wycheproof vector %s, a changed tag', (...row) => {
  const { key, nonce, ciphertext, text, tag } = CHANGED;
  const under = (changed: string): Buffer =>
    open(Buffer.concat([hex(ciphertext), hex(changed)]), hex(nonce), hex('-'), hex(key));
  expect(under(tag).toString('hex')).toBe(text);
  expect(() => under(row[1] ?? '')).toThrow(ResourceBroken);
});

describe('a resource as WeChat Pay seals it', () => {
  const key = Buffer.from('0123456789abcdef0123456789abcdef');
  const place = { nonce: 'fdasflkja484', associatedData: 'transaction' };
  const text = JSON.stringify({ amount: { total: 12000 }, 说明: '民族画报' });
  const ciphertext = sealResource(text, place, key);

  it('opens to the text, also without associated data and without any text', () => {
    expect(openResource({ ...place, ciphertext }, key).toString()).toBe(text);
    const bare = { ...place, associatedData: '' };
    const empty = { ...bare, ciphertext: sealResource('', bare, key) };
    expect(openResource(empty, key)).toHaveLength(0);
  });

  it.each([
    ['another nonce', { nonce: 'fdasflkja485' }],
    ['a short nonce', { nonce: 'fdas' }],
    ['no nonce', { nonce: '' }],
    ['other associated data', { associatedData: 'refund' }],
    ['no associated data', { associatedData: '' }],
    ['no ciphertext', { ciphertext: '' }],
    ['a tag alone that is too short', { ciphertext: Buffer.alloc(15).toString('base64') }],
    ['a tag that was cut', { ciphertext: cut(ciphertext, 1) }],
    ['a ciphertext without its tag', { ciphertext: cut(ciphertext, 16) }],
  ])('stays shut with %s', (_, changed) => {
    expect(() => openResource({ ...place, ciphertext, ...changed }, key)).toThrow(ResourceBroken);
  });

  it('stays shut with another key, or one of another length', () => {
    for (const other of [Buffer.alloc(32), Buffer.alloc(16), Buffer.alloc(0)])
      expect(() => openResource({ ...place, ciphertext }, other)).toThrow(ResourceBroken);
  });

  it('stays shut whichever single bit was changed', () => {
    const bits = Buffer.from(ciphertext, 'base64').length * 8;
    fc.assert(
      fc.property(fc.nat(bits - 1), (bit) => {
        const bytes = Buffer.from(ciphertext, 'base64');
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const changed = { ...place, ciphertext: bytes.toString('base64') };
        expect(() => openResource(changed, key)).toThrow(ResourceBroken);
      }),
    );
  });
});

function cut(ciphertext: string, bytes: number): string {
  return Buffer.from(ciphertext, 'base64').subarray(0, -bytes).toString('base64');
}
