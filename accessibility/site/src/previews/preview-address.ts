import { previewId, previewQuery, type PreviewAddress } from '@minzong/api-contract';
import { type Locale } from '@minzong/content-types';
import { z } from 'zod';

/** How a preview is looked at. */
export const VIEWS = ['page', 'large', 'card', 'braille'] as const;
export type View = (typeof VIEWS)[number];

/** A preview that is asked for, and how. */
export interface PreviewPlace {
  address: PreviewAddress;
  locale: Locale | undefined;
  view: View;
  /** of the proof of its braille, from 1 */
  page: number;
  /** a reply has just been sent */
  sent: boolean;
}

const query = previewQuery.extend({
  view: z.enum(VIEWS).default('page'),
  page: z.coerce.number().pipe(z.int().min(1).max(9999)).default(1),
  sent: z.literal('1').optional(),
});

const ROOT = '/preview/';

export const isPreviewPath = (path: string): boolean => path.startsWith(ROOT);

interface Asked {
  place: PreviewPlace;
  /** name of the media file that is asked for; undefined for the page */
  file: string | undefined;
}

/** Reads the address of a preview; undefined when it is none, or not whole. */
export const readPreviewPlace = (url: string): Asked | undefined => {
  const [path = '', search = ''] = url.split('?', 2);
  const [id, below, file, ...rest] = path.slice(ROOT.length).split('/');
  const known = previewId.safeParse(id);
  const given = query.safeParse(Object.fromEntries(new URLSearchParams(search)));
  if (!known.success || !given.success || rest.length > 0) return undefined;
  if (
    below !== undefined &&
    (below !== 'media' || !/^[0-9a-f]{64}\.[a-z0-9]{2,5}$/.test(file ?? ''))
  )
    return undefined;
  const { expires, signature, locale, view, page, sent } = given.data;
  const address = { id: known.data, expires, signature };
  return { place: { address, locale, view, page, sent: sent !== undefined }, file };
};

const searchOf = ({ expires, signature }: PreviewAddress): Record<string, string> => ({
  expires: String(expires),
  signature,
});

/** The address of a preview, or of one way to look at it. */
export const previewHref = (
  { address, locale, view, page, sent }: PreviewPlace,
  changes: Partial<Omit<PreviewPlace, 'address'>> = {},
): string => {
  const place = { locale, view, page, sent, ...changes };
  const search = new URLSearchParams({
    ...searchOf(address),
    ...(place.locale === undefined ? {} : { locale: place.locale }),
    ...(place.view === 'page' ? {} : { view: place.view }),
    ...(place.view === 'braille' && place.page > 1 ? { page: String(place.page) } : {}),
    ...(place.sent ? { sent: '1' } : {}),
  });
  return `${ROOT}${address.id}?${search.toString()}`;
};

const MEDIA = /^\/media\/([0-9a-f]{64}\.[a-z0-9]{2,5})$/;

/**
 * What a preview holds, with its files at addresses below the preview: a draft's pictures are
 * public nowhere.
 */
export const withPrivateMedia = <T>(value: T, address: PreviewAddress): T => {
  const search = new URLSearchParams(searchOf(address)).toString();
  const moved = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const file = MEDIA.exec(part)?.[1];
      return file === undefined ? part : `${ROOT}${address.id}/media/${file}?${search}`;
    }
    if (Array.isArray(part)) return part.map(moved);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, moved(item)]));
  };
  // Every string stays a string and every list a list, so the shape is what it was.
  return moved(value) as T;
};
