import { generateKeyPairSync } from 'node:crypto';
import { certificateOf, isSigned, privateKeyOf, publicKeyOf, sign } from './rsa';
import { makeCertificate } from './simulator/certificate';

/** The vector of WeChat Pay's own SDK for Go, core/auth/verifiers: a public key and what it signs. */
const OFFICIAL = {
  key: `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2VCTd91fnUn73Xy9DLvt
/V62TVxRTEEstVdeRaZ3B3leO0pldE806mXO4RwdHXagHQ4vGeZN0yqm++rDsGK+
U3AH7kejyD2pXshNP9Cq5YwbptiLGtjcquw4HNxJQUOmDeJf2vg6byms9RUipiq4
SzbJKqJFlUpbuIPDpSpWz10PYmyCNeDGUUK65E5h2B834uxl1zNLYQCrkdBzb8oU
xwYeP5a2DNxmjL5lsJML7DGr5znsevnoqGRwTm9fxCGfy8wus7hwKz6clt3Whmmd
a7UAdb1c08hEQFVRbF14AR73xbnd8N0obCWJPCbzMCtkaSef4FdEEgEXJiw0VAJT
8wIDAQAB
-----END PUBLIC KEY-----`,
  message: 'source',
  signature: [
    'BKyAfU4iMCuvXMXS0Wzam3V/cnxZ+JaqigPM5OhljS2iOT95OO6Fsuml2JkFANJU9K6q9bLlDhPXuoVz+pp4hAm6',
    'pHU4ld815U4jsKu1RkyaII+1CYBUYC8TK0XtJ8FwUXXz8vZHh58rrAVN1XwNyvD1vfpxrMT4SL536GLwvpUHlCqI',
    'MzoZUguLli/K8V29QiOhuH6IEqLNJn8e9b3nwNcQ7be3CzYGpDAKBfDGPCqCv8Rw5zndhlffk2FEA70G4hvMwe51',
    'qMN/RAJbknXG23bSlObuTCN7Ndj1aJGH6/L+hdwfLpUtJm4QYVazzW7DFD27EpSQEqA8bX9+8m1rLg==',
  ].join(''),
};

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

it('takes the signature of the official vector, for its text and key alone', () => {
  const key = publicKeyOf(OFFICIAL.key);
  expect(isSigned(OFFICIAL.message, OFFICIAL.signature, key)).toBe(true);
  expect(isSigned('wrong source', OFFICIAL.signature, key)).toBe(false);
  expect(isSigned('', OFFICIAL.signature, key)).toBe(false);
  expect(isSigned(OFFICIAL.message, OFFICIAL.signature, publicKey)).toBe(false);
});

it.each(['', 'invalid base64 signature', OFFICIAL.signature.slice(4), `${OFFICIAL.signature}=`])(
  'takes no damaged signature: %s',
  (signature) => {
    expect(isSigned(OFFICIAL.message, signature, publicKeyOf(OFFICIAL.key))).toBe(false);
  },
);

it('signs what its own check takes', () => {
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signature = sign('民族\n', privateKeyOf(pem));
  expect(isSigned('民族\n', signature, publicKey)).toBe(true);
  expect(isSigned('民族', signature, publicKey)).toBe(false);
});

it('refuses keys that are short or no RSA keys', () => {
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
  const curve = generateKeyPairSync('ed25519').publicKey;
  for (const key of [short, curve])
    expect(() => publicKeyOf(key.export({ type: 'spki', format: 'pem' }).toString())).toThrow(
      /RSA/,
    );
  expect(() => privateKeyOf('nothing')).toThrow(/unsupported/);
});

it('finds the key in a certificate, and until when it holds', () => {
  const untilMs = Date.parse('2031-01-01T00:00:00Z');
  const validity = { fromMs: Date.parse('2026-01-01T00:00:00Z'), untilMs };
  const pem = makeCertificate(`5${'A'.repeat(39)}`, { publicKey, privateKey }, validity);
  const certificate = certificateOf(pem);
  expect(certificate.validUntilMs).toBe(untilMs);
  expect(isSigned('text', sign('text', privateKey), certificate.key)).toBe(true);
});
