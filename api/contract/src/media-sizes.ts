import { mediaPath } from '@minzong/content-types';
import { z } from 'zod';

export const MEDIA_SIZES_PATH = '/v1/media/sizes';
const MOST_SIZES_ASKED = 200;

/** The body of `POST /v1/media/sizes`: files that somebody thinks of taking along. */
export const mediaSizesQuestion = z.strictObject({
  files: z.array(mediaPath).max(MOST_SIZES_ASKED),
});

/** Bytes by path; a file that is not there is left out. */
export const mediaSizes = z.object({ sizes: z.record(z.string(), z.int()) });
export type MediaSizes = z.infer<typeof mediaSizes>;
