import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

interface Variant {
  body: Buffer;
  /** names and values in turn, as `writeHead` sends them without looking */
  headers: string[];
}

/** An answer ready to send, in every encoding. */
export interface Rendered {
  status: number;
  etag: string;
  variants: Record<Encoding, Variant>;
  notModified: string[];
  sizeBytes: number;
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const BROTLI_QUALITY = 5;

const flat = (headers: Record<string, string>): string[] => Object.entries(headers).flat();

interface RenderOptions {
  status: number;
  headers: Record<string, string>;
  /** bytes that are compressed already, such as fonts, are sent as they are */
  compress?: boolean;
}

/** Prepares bytes for sending: compressed once here, never again per request. */
export const prepare = async (
  body: Buffer,
  { status, headers, compress = true }: RenderOptions,
): Promise<Rendered> => {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const [br, gz] = compress
    ? await Promise.all([asBrotli(body, { params }), asGzip(body)])
    : [body, body];
  const variant = (bytes: Buffer, encoding: Encoding): Variant => ({
    body: bytes,
    headers: flat({
      ...headers,
      etag,
      'content-length': String(bytes.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    }),
  });
  const identity = variant(body, 'identity');
  const { 'content-type': _, ...withoutType } = headers;
  return {
    status,
    etag,
    variants: compress
      ? { identity, br: variant(br, 'br'), gzip: variant(gz, 'gzip') }
      : { identity, br: identity, gzip: identity },
    notModified: flat({ ...withoutType, etag }),
    sizeBytes: compress ? body.length + br.length + gz.length : body.length,
  };
};

const encodingFor = (accepted: string | undefined): Encoding => {
  if (accepted === undefined) return 'identity';
  const takes = (name: string) =>
    accepted.includes(name) &&
    !new RegExp(`${name}\\s*;\\s*q=0(?:\\.0*)?(?:,|\\s|$)`).test(accepted);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
};

/** Sends a prepared answer, or 304 when the reader holds the same one. */
export const send = (
  rendered: Rendered,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const held = request.headers['if-none-match'];
  if (rendered.status === 200 && held !== undefined && held.includes(rendered.etag)) {
    response.writeHead(304, rendered.notModified).end();
    return;
  }
  const { body, headers } = rendered.variants[encodingFor(request.headers['accept-encoding'])];
  response.writeHead(rendered.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
};
