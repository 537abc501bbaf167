import type {
  NewReport,
  Problem,
  ReportQuestion,
  ReportReceipt,
  ReportState,
} from '@minzong/api-contract';
import { ApiError } from './api-error';
import type { ReportTransport } from './search-clicks';

export interface ReportClient {
  /**
   * `POST /v1/reports`; the same report sent again has the same receipt. ApiError 422 when it is
   * not valid, 429 when there were too many, 503 when none can be taken now.
   */
  file(report: NewReport): Promise<ReportReceipt>;
  /** `POST /v1/reports/state`; ApiError 404 when number and code do not belong together. */
  state(question: ReportQuestion): Promise<ReportState>;
}

/** The typed caller for what people tell the body that runs the site. */
export const createReportClient = (transport: ReportTransport): ReportClient => {
  const call = async (path: string, body: unknown, expected: number): Promise<unknown> => {
    const answer = await transport({ path, body });
    if (answer.status === expected) return answer.body;
    throw new ApiError(answer.status, answer.body as Partial<Problem> | undefined);
  };
  return {
    file: async (report) => (await call('/v1/reports', report, 201)) as ReportReceipt,
    state: async (question) => (await call('/v1/reports/state', question, 200)) as ReportState,
  };
};
