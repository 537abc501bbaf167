import { ApiError } from '@minzong/api-client';
import { ConnectionError } from '../platform/request';

/** Why something cannot be shown, as far as it matters to a reader. */
export type Failure =
  | { kind: 'offline' | 'slow' | 'missing' }
  | { kind: 'trouble'; requestId?: string | undefined }
  | {
      kind: 'withdrawn';
      reason?: string | undefined;
      withdrawnAt?: string | undefined;
      successor?: { reason?: string | undefined } | undefined;
    };

/** The failure that an error of the api or the network means to a reader. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof ConnectionError) return { kind: error.timedOut ? 'slow' : 'offline' };
  if (!(error instanceof ApiError)) return { kind: 'trouble' };
  const { status, problem } = error;
  if (status === 404 || status === 400) return { kind: 'missing' };
  if (status !== 410) return { kind: 'trouble', requestId: problem.requestId };
  const { reason, withdrawnAt, successor } = problem;
  return { kind: 'withdrawn', reason, withdrawnAt, successor };
};

/**
 * True when the answer is unknown, not negative: a copy kept on the device may stand in, and asking
 * again may help.
 */
export const mayUseKept = ({ kind }: Failure): boolean =>
  kind !== 'missing' && kind !== 'withdrawn';
