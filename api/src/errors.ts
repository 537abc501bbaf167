/** What went wrong, in words of the product. The error middleware alone knows HTTP statuses. */
export type ErrorKind =
  | 'invalid'
  | 'unauthorised'
  | 'not-found'
  | 'method-not-allowed'
  | 'gone'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unsupported'
  | 'unprocessable'
  | 'unavailable'
  | 'storage-full'
  | 'range-not-satisfiable'
  | 'unexpected';

/** One fault of a refused request: where, and what would be allowed there. */
export interface Fault {
  path: string;
  message: string;
}

export interface ErrorDetails {
  errors?: Fault[];
  /** with kind `gone` */
  withdrawnAt?: string;
  reason?: string;
  /** what had taken its place and was withdrawn as well */
  successor?: { path: string; withdrawnAt?: string; reason?: string };
  cause?: unknown;
}

/** An error that the reader is told about. `code` names the text of the message. */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code, { cause: details.cause });
    this.name = 'AppError';
  }
}

/** The code of a fault reported by Node, SQLite or MySQL, e.g. `ENOENT`; empty when it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
