import type { MediaSizes, Problem } from '@minzong/api-contract';
import { ApiError } from './api-error';
import type { ReportTransport } from './search-clicks';

/** As many as the api takes in one question. */
const MOST_AT_ONCE = 200;

/** Bytes by path of any number of media files; what is not there is left out. */
export type ReadSizes = (files: string[]) => Promise<Record<string, number>>;

/** `POST /v1/media/sizes`, as often as needed. ApiError when the api does not answer 200. */
export const createSizeReader =
  (transport: ReportTransport): ReadSizes =>
  async (files) => {
    const sizes: Record<string, number> = {};
    for (let from = 0; from < files.length; from += MOST_AT_ONCE) {
      const asked = { files: files.slice(from, from + MOST_AT_ONCE) };
      const { status, body } = await transport({ path: '/v1/media/sizes', body: asked });
      if (status !== 200) throw new ApiError(status, body as Partial<Problem> | undefined);
      Object.assign(sizes, (body as MediaSizes).sizes);
    }
    return sizes;
  };
