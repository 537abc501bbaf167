import type { Problem, SearchClick } from '@minzong/api-contract';
import { ApiError } from './api-error';

/** Carries a report to the api as JSON by POST. */
export type ReportTransport = (report: {
  path: string;
  body: unknown;
}) => Promise<{ status: number; body?: unknown }>;

/** Tells the api which hit was opened. ApiError 400 when the report is not valid. */
export type ReportSearchClick = (click: SearchClick) => Promise<void>;

/** `POST /v1/search/clicks`, the one thing that a reader's program sends without being asked. */
export const createClickReporter =
  (transport: ReportTransport): ReportSearchClick =>
  async (click) => {
    const { status, body } = await transport({ path: '/v1/search/clicks', body: click });
    if (status !== 204) throw new ApiError(status, body as Partial<Problem> | undefined);
  };
