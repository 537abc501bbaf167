import { createServer } from 'node:net';
import type { CmsConfig } from './config';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const REMEDIES: Record<string, string> = {
  EADDRINUSE: 'is taken by another program; set CMS_PORT to a free one',
  EACCES: 'may not be used by this user; set CMS_PORT to one above 1023',
};

/** Ends the process at once when the port cannot be had, before Strapi spends its time on booting. */
export const requirePort = async ({ CMS_PORT, CMS_HOST }: CmsConfig): Promise<void> => {
  const probe = createServer();
  const failure = await new Promise<unknown>((resolve) => {
    probe.once('error', resolve);
    probe.listen(CMS_PORT, CMS_HOST, () => probe.close(resolve));
  });
  if (failure === undefined) return;
  const code = codeOf(failure);
  const remedy = REMEDIES[code] ?? `cannot be opened (${code}); check CMS_PORT and CMS_HOST`;
  process.stderr.write(
    `The cms cannot start:\nCMS_PORT: ${CMS_HOST}:${String(CMS_PORT)} ${remedy}\n`,
  );
  process.exit(1);
};
