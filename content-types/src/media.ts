import { z } from 'zod';
import { sentence, text } from './text';

/**
 * Path of a media file, named by the SHA-256 of its bytes: a file that changes gets a new address,
 * so that every copy may be cached for ever.
 */
export const mediaPath = z.string().regex(/^\/media\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/);

const pixels = z.int().positive();

export const rendition = z.strictObject({ url: mediaPath, width: pixels, height: pixels });

/** The formats a picture is offered in beside its own, the smallest first. */
export const pictureFormat = z.strictObject({
  mime: z.enum(['image/avif', 'image/webp']),
  renditions: z.array(rendition).min(1).max(6).describe('按宽度递增'),
});
export type PictureFormat = z.infer<typeof pictureFormat>;

const fraction = z.number().min(0).max(1);

/** A point of a picture, as fractions of its width from the left and of its height from the top. */
export const focalPoint = z.strictObject({ x: fraction, y: fraction });
export type FocalPoint = z.infer<typeof focalPoint>;

export const image = z
  .strictObject({
    url: mediaPath,
    mime: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']),
    width: pixels,
    height: pixels,
    alternativeText: sentence(1000).describe('替代文字：看不见图片的人由此得知图片内容'),
    caption: text.optional().describe('图片说明'),
    credit: text.optional().describe('图片来源或作者'),
    focalPoint: focalPoint
      .optional()
      .describe('焦点：图片须裁切时保留的位置，距左边、距上边各占宽、高的几分之几（0 至 1）'),
    renditions: z.array(rendition).max(8).describe('同一图片的较小版本，按宽度递增'),
    formats: z
      .array(pictureFormat)
      .max(2)
      .optional()
      .describe('同一图片的 AVIF、WebP 版本；制作好以前没有'),
  })
  .meta({ title: '图片' });
export type Image = z.infer<typeof image>;

export const mediaFile = z
  .strictObject({
    url: mediaPath,
    mime: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
    name: sentence(255).describe('下载时显示的文件名'),
    sizeBytes: z.int().nonnegative(),
    durationSeconds: z.int().positive().optional().describe('音频时长，秒；读不出时没有'),
  })
  .meta({ title: '附件' });
export type MediaFile = z.infer<typeof mediaFile>;
