import { randomBytes } from 'node:crypto';
import { sealResource } from '../aes';
import type { SimulatedAccount } from './account';
import { Refusal } from './refusal';

/** The answer to `GET /v3/certificates`. @throws Refusal in public-key mode, as the real one does */
export const sealedCertificates = ({ certificate, apiV3Key }: SimulatedAccount): object => {
  if (certificate === undefined)
    throw new Refusal(
      404,
      'RESOURCE_NOT_EXISTS',
      '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥',
    );
  const place = { associatedData: 'certificate', nonce: randomBytes(6).toString('hex') };
  return {
    data: [
      {
        serial_no: certificate.serial,
        effective_time: '2026-01-01T00:00:00+08:00',
        expire_time: '2031-01-01T00:00:00+08:00',
        encrypt_certificate: {
          algorithm: 'AEAD_AES_256_GCM',
          nonce: place.nonce,
          associated_data: place.associatedData,
          ciphertext: sealResource(certificate.pem, place, Buffer.from(apiV3Key)),
        },
      },
    ],
  };
};
