import {
  focalPoint,
  image as imageSchema,
  type FocalPoint,
  type Image,
  type MediaFile,
  type PictureFormat,
} from '@minzong/content-types';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { WantedPicture } from './renditions/rendition-maker';
import type { RenditionShelf } from './renditions/rendition-shelf';
import { soundLength } from './sound/sound-length';

/** A file of Strapi's media library. */
export interface LibraryFile {
  id: number;
  name: string;
  url: string;
  mime: string;
  width?: number | null;
  height?: number | null;
  alternativeText?: string | null;
  caption?: string | null;
  /** as Strapi's dialog keeps it: `{x, y}` in percent */
  focalPoint?: unknown;
  formats?: Record<string, { url: string; width: number; height: number }> | null;
}

/** Bytes that must reach the content store before the document that refers to them. */
export interface MediaSource {
  /** `/media/<sha256>.<ext>` */
  url: string;
  filePath: string;
  mime: string;
}

export interface FoundImage {
  image: Image;
  sources: MediaSource[];
}

/** Why a file cannot be published, in Chinese. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

const IMAGE_EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

const isImageMime = (mime: string): mime is Image['mime'] =>
  imageSchema.shape.mime.safeParse(mime).success;

interface Fingerprint {
  modified: number;
  sizeBytes: number;
  sha256: string;
}

const fractionOf = (percent: unknown): number => Math.round(Number(percent) * 100) / 10_000;

/** The published focal point; undefined when none is set or what is kept is not one. */
const focalPointOf = ({ focalPoint: kept }: LibraryFile): FocalPoint | undefined => {
  if (typeof kept !== 'object' || kept === null || !('x' in kept && 'y' in kept)) return undefined;
  return focalPoint.safeParse({ x: fractionOf(kept.x), y: fractionOf(kept.y) }).data;
};

const MAXIMUM_REMEMBERED = 20_000;

/**
 * Gives files of the media library their public form: an address made of the SHA-256 of the bytes,
 * so that a changed file has a new address and every copy may be kept for ever.
 * @param publicDirectory the folder whose `uploads` holds the files
 * @param shelf where AVIF and WebP versions lie
 * @param want asks for those that are missing; the picture is published without them meanwhile
 */
export class MediaLibrary {
  private readonly remembered = new Map<string, Fingerprint>();

  constructor(
    private readonly publicDirectory: string,
    private readonly shelf: RenditionShelf,
    private readonly want: (picture: WantedPicture) => void,
  ) {}

  private async fingerprint(filePath: string): Promise<Fingerprint> {
    const { mtimeMs, size } = await stat(filePath).catch(() => {
      throw new UnusableFile('媒体库中的文件已丢失，请重新上传');
    });
    const known = this.remembered.get(filePath);
    if (known?.modified === mtimeMs && known.sizeBytes === size) return known;
    const sha256 = createHash('sha256')
      .update(await readFile(filePath))
      .digest('hex');
    const fingerprint = { modified: mtimeMs, sizeBytes: size, sha256 };
    if (this.remembered.size >= MAXIMUM_REMEMBERED) this.remembered.clear();
    this.remembered.set(filePath, fingerprint);
    return fingerprint;
  }

  private async source(
    url: string,
    mime: string,
    extension: string,
  ): Promise<MediaSource & { sizeBytes: number }> {
    if (!/^\/uploads\/[^/]+$/.test(url)) throw new UnusableFile('文件不在本系统的媒体库中');
    const filePath = join(this.publicDirectory, url);
    const { sha256, sizeBytes } = await this.fingerprint(filePath);
    return { url: `/media/${sha256}.${extension}`, filePath, mime, sizeBytes };
  }

  /** AVIF and WebP versions as far as they are made; a GIF may move and stays what it is. */
  private async formats(
    file: LibraryFile,
    original: MediaSource,
  ): Promise<{ formats: PictureFormat[]; sources: MediaSource[] }> {
    const sha256 = original.url.slice('/media/'.length).replace(/\..*/, '');
    if (file.mime === 'image/gif') return { formats: [], sources: [] };
    const index = await this.shelf.read(sha256);
    if (index === undefined) this.want({ fileId: file.id, sha256, path: original.filePath });
    const formats: PictureFormat[] = [];
    const sources: MediaSource[] = [];
    for (const { mime, width, height, ...made } of index?.pictures ?? []) {
      const format = formats.find((known) => known.mime === mime) ?? { mime, renditions: [] };
      if (format.renditions.length === 0) formats.push(format);
      const source =
        'isOriginal' in made
          ? original
          : {
              url: `/media/${made.sha256}.${IMAGE_EXTENSIONS[mime] ?? ''}`,
              filePath: this.shelf.pathOf(sha256, made.file),
              mime,
            };
      format.renditions.push({ url: source.url, width, height });
      sources.push(source);
    }
    return { formats, sources };
  }

  /** An image with its smaller versions; its alternative text may still be empty. */
  async image(file: LibraryFile): Promise<FoundImage> {
    const { mime, width, height } = file;
    const extension = IMAGE_EXTENSIONS[mime];
    if (!isImageMime(mime) || extension === undefined)
      throw new UnusableFile('图片须为 JPEG、PNG、WebP、GIF 或 AVIF 格式');
    if (!width || !height) throw new UnusableFile('图片尺寸无法识别，请重新上传');
    const original = await this.source(file.url, mime, extension);
    const smaller = Object.values(file.formats ?? {})
      .filter((format) => format.width < width)
      .sort((a, b) => a.width - b.width);
    const renditions = await Promise.all(
      smaller.map(async (format) => ({
        ...format,
        ...(await this.source(format.url, mime, extension)),
      })),
    );
    const { formats, sources: formatSources } = await this.formats(file, original);
    const focus = focalPointOf(file);
    const image: Image = {
      url: original.url,
      mime,
      width,
      height,
      alternativeText: file.alternativeText ?? '',
      ...(file.caption ? { caption: file.caption } : {}),
      ...(focus === undefined ? {} : { focalPoint: focus }),
      renditions: renditions.map((format) => ({
        url: format.url,
        width: format.width,
        height: format.height,
      })),
      ...(formats.length === 0 ? {} : { formats }),
    };
    const sources = [original, ...renditions, ...formatSources].map(({ url, filePath }) => ({
      url,
      filePath,
      mime,
    }));
    return { image, sources };
  }

  /** A file for download or playing. */
  async file(file: LibraryFile): Promise<{ mediaFile: MediaFile; sources: MediaSource[] }> {
    const extension = extname(file.url).slice(1).toLowerCase();
    if (!/^[a-z0-9]{2,5}$/.test(extension))
      throw new UnusableFile(`文件“${file.name}”的扩展名不能发布`);
    const { sizeBytes, ...source } = await this.source(file.url, file.mime, extension);
    const durationSeconds = await soundLength(source.filePath, file.mime);
    return {
      mediaFile: {
        ...{ url: source.url, mime: file.mime, name: file.name, sizeBytes },
        ...(durationSeconds === undefined ? {} : { durationSeconds }),
      },
      sources: [source],
    };
  }
}
