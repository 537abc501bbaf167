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

/** The document is at another address for good: it has a new slug, or another one took its place. */
export class MovedError extends ApiError {
  /** @param path present address below the language root, e.g. `/policies/some-slug` */
  constructor(readonly path: string) {
    super(301, { title: `Moved to ${path}` });
    this.name = 'MovedError';
  }
}
