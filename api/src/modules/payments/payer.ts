import { createHash } from 'node:crypto';

/**
 * Recognises the payer of one order without keeping the openid (decision 0032). An openid cannot be
 * guessed, and with the order's number in it no two orders have the same digest.
 */
export const payerDigest = (orderNumber: string, openId: string): string =>
  createHash('sha256').update(`${orderNumber}\n${openId}`).digest('hex');
