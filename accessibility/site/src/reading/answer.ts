/** What the api said to one question. 301, 404 and 410 are answers too. */
export interface Answer {
  status: number;
  body: unknown;
  /** changes whenever the body changes */
  etag: string;
  /** milliseconds since the epoch at which the api last confirmed the answer */
  checkedAt: number;
  sizeBytes: number;
}

/** The api did not answer, answered too late, or answered that it is ill. */
export class ApiAwayError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`The api is away: ${reason}`, options);
    this.name = 'ApiAwayError';
  }
}
