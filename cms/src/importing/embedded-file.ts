/** A file that travels inside its document: a picture in a Word file or a `data:` address. */
export interface EmbeddedFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** Extensions of the image formats that can be published (content-types/src/media.ts). */
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** The address by which a tree names the `index`th embedded file until it is in the media library. */
export const embeddedAddress = (index: number): string => `embedded:${String(index)}`;

export const extensionOf = (mime: string): string | undefined => EXTENSIONS[mime];

const DATA = /^data:([a-z]+\/[a-z0-9.+-]+);base64,([A-Za-z0-9+/=\s]+)$/i;

/** The file in a `data:` address, when it is an image that can be published. */
export const fileFromDataAddress = (address: string, index: number): EmbeddedFile | undefined => {
  const [, mime = '', base64 = ''] = DATA.exec(address) ?? [];
  const extension = extensionOf(mime.toLowerCase());
  if (extension === undefined) return undefined;
  return {
    name: `image-${String(index + 1)}.${extension}`,
    mime: mime.toLowerCase(),
    bytes: Buffer.from(base64, 'base64'),
  };
};

/** The number in an {@link embeddedAddress}; undefined for every other address. */
export const embeddedIndex = (address: string): number | undefined => {
  const digits = /^embedded:(\d+)$/.exec(address)?.[1];
  return digits === undefined ? undefined : Number(digits);
};
