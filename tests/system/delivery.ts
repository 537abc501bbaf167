import { SIGNATURE_HEADER, TIMESTAMP_HEADER, signDelivery } from '@minzong/api-contract';

/** Sends one signed request through the door that the cms uses; answers the response. */
export const sendSigned = async (
  api: string,
  secret: string,
  method: string,
  path: string,
  body: Uint8Array = new Uint8Array(),
  contentType = 'application/json',
): Promise<Response> => {
  const timestamp = Math.floor(Date.now() / 1000);
  return fetch(api + path, {
    method,
    headers: {
      'content-type': contentType,
      [TIMESTAMP_HEADER]: String(timestamp),
      [SIGNATURE_HEADER]: signDelivery({ method, path, timestamp, body }, secret),
    },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
};
