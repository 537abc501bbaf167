import { randomBytes } from 'node:crypto';

/** Made with a form: what is sent twice with one key is done once. */
export const newKey = (): string => randomBytes(16).toString('hex');

export const isHexKey = (value: string | null | undefined): value is string =>
  /^[0-9a-f]{32}$/.test(value ?? '');
