import type { Problem } from '@minzong/api-contract';

/** The api answered with something other than 200. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem> = {},
  ) {
    super(problem.title ?? `The api answered ${String(status)}`);
    this.name = 'ApiError';
  }
}
