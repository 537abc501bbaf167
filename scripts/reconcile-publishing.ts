import type { RunningSystem } from './running-system.ts';

/**
 * Has the CMS compare what is published with what the api holds and repair the differences.
 * @returns what the CMS reports
 * @throws Error when the CMS cannot be reached or refuses
 */
export async function reconcilePublishing(
  { cmsUrl, importToken }: Pick<RunningSystem, 'cmsUrl' | 'importToken'>,
  stop?: AbortSignal,
): Promise<unknown> {
  const timeout = AbortSignal.timeout(240_000);
  const response = await fetch(`${cmsUrl}/api/publishing/reconcile`, {
    method: 'POST',
    headers: { authorization: `Bearer ${importToken}` },
    signal: stop ? AbortSignal.any([stop, timeout]) : timeout,
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`The CMS answered ${String(response.status)} to the reconciliation: ${text}`);
  }
  return text === '' ? {} : (JSON.parse(text) as unknown);
}
