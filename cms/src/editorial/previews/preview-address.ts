import { signPreview } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { publishingOf } from '../../publishing/publishing';

/** Where a preview is read: on the public site, by whoever holds this address. */
export const addressOf = (
  strapi: Core.Strapi,
  row: { preview_id: string; expires_at: number | string },
): string => {
  const { siteUrl, secret } = publishingOf(strapi).previewing;
  const { id, expires, signature } = signPreview(
    row.preview_id,
    Number(row.expires_at) / 1000,
    secret,
  );
  return `${siteUrl}/preview/${id}?expires=${String(expires)}&signature=${signature}`;
};
