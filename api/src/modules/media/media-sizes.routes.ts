import type Router from '@koa/router';
import { MEDIA_SIZES_PATH, mediaSizesQuestion } from '@minzong/api-contract';
import { AppError } from '../../errors';
import { parseJson, readBody } from '../../middleware/body';
import { faultsOf, messagesFor } from '../../middleware/query';
import type { MediaFiles } from './media-files';
import { parseMediaName } from './media-types';

const QUESTION_LIMIT_BYTES = 32 * 1024;

export interface MediaSizesParts {
  files: Pick<MediaFiles, 'sizeOf'>;
  isReferenced(file: string): Promise<boolean>;
}

/** `POST /v1/media/sizes`: what taking pictures along will cost, before anything is fetched. */
export const mediaSizesRoutes = (router: Router, parts: MediaSizesParts): void => {
  const sizeOf = async (path: string): Promise<[string, number][]> => {
    const file = path.slice('/media/'.length);
    if (parseMediaName(file) === undefined || !(await parts.isReferenced(file))) return [];
    const size = await parts.files.sizeOf(file);
    return size === undefined ? [] : [[path, size]];
  };

  router.post(MEDIA_SIZES_PATH, async (context) => {
    const value = parseJson(context, await readBody(context, QUESTION_LIMIT_BYTES));
    const question = mediaSizesQuestion.safeParse(value, messagesFor(context));
    if (!question.success)
      throw new AppError('invalid', 'query-invalid', { errors: faultsOf(question.error) });
    const sizes = await Promise.all([...new Set(question.data.files)].map(sizeOf));
    context.set('cache-control', 'no-store');
    context.body = { sizes: Object.fromEntries(sizes.flat()) };
  });
};
