import type { PreviewUpload } from '@minzong/api-contract';
import { errors } from '@strapi/utils';
import type { DeliveryParts } from '../../publishing/delivery';
import { DeliveryFailed, DeliveryRefused } from '../../publishing/content-store';
import type { MediaSource } from '../../publishing/media-library';

const KNOWN_MILLISECONDS = 20 * 60 * 1000;
const MOST_KNOWN = 10_000;

/** Files that the content store has been seen to hold; it keeps a file for an hour at least. */
const known = new Map<string, number>();

const deliverMedia = async ({ store }: DeliveryParts, source: MediaSource): Promise<void> => {
  const now = Date.now();
  if ((known.get(source.url) ?? 0) > now) return;
  await store.deliverMedia(source);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(source.url, now + KNOWN_MILLISECONDS);
};

/**
 * Runs what needs the content store.
 * @throws ApplicationError in words for the editor when the store is away or says no
 */
export const withStore = async <T>(act: () => Promise<T>, otherwise: string): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DeliveryFailed)
      throw new errors.ApplicationError(`内容服务暂时连不上，${otherwise}。请稍后重试`);
    if (error instanceof DeliveryRefused)
      throw new errors.ApplicationError(`内容服务没有接受：${error.message}，${otherwise}`);
    throw error;
  }
};

/** Brings a preview with its files to the content store, past everything public. */
export const sendPreview = async (
  parts: DeliveryParts,
  id: string,
  upload: PreviewUpload,
  sources: readonly MediaSource[],
): Promise<void> => {
  for (const source of sources) await deliverMedia(parts, source);
  await parts.store.putPreview(id, upload);
};
