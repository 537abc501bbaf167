import type { Context } from 'koa';

/** A form that was sent: its fields, and the files chosen in it by the name of their field. */
export interface SentForm {
  fields: URLSearchParams;
  files: ReadonlyMap<string, readonly File[]>;
}

const bodyOf = async (ctx: Context, mostBytes: number): Promise<Buffer | undefined> => {
  if (Number(ctx.get('content-length') || 0) > mostBytes) return undefined;
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of ctx.req as AsyncIterable<Buffer>) {
    sizeBytes += part.length;
    if (sizeBytes > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const fromMultipart = async (type: string, body: Buffer): Promise<SentForm | undefined> => {
  const fields = new URLSearchParams();
  const files = new Map<string, File[]>();
  try {
    const response = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
    (await response.formData()).forEach((value, name) => {
      if (typeof value === 'string') fields.append(name, value);
      // A field in which no file was chosen is sent with no name and no bytes.
      else if (value.name !== '') files.set(name, [...(files.get(name) ?? []), value]);
    });
    return { fields, files };
  } catch {
    return undefined;
  }
};

/** Reads a form, with files or without; undefined when it is larger than allowed or no form at all. */
export const readSentForm = async (
  ctx: Context,
  most: { fieldBytes: number; fileBytes: number },
): Promise<SentForm | undefined> => {
  const isMultipart = ctx.is('multipart/form-data') !== false;
  if (!isMultipart && ctx.is('application/x-www-form-urlencoded') === false) return undefined;
  const body = await bodyOf(ctx, isMultipart ? most.fileBytes : most.fieldBytes);
  if (body === undefined) return undefined;
  if (isMultipart) return fromMultipart(ctx.get('content-type'), body);
  return { fields: new URLSearchParams(body.toString('utf8')), files: new Map() };
};
