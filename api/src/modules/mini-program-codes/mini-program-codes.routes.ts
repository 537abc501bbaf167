import type Router from '@koa/router';
import { MINI_PROGRAM_CODE_PATHS } from '@minzong/api-contract';
import { documentId, documentType } from '@minzong/content-types';
import { AppError } from '../../errors';
import type { MiniProgramCodeService } from './mini-program-codes.service';

const PICTURE_AGE = 'public, max-age=86400';
const TARGET_AGE = 'public, max-age=60';

/** Pictures of codes, and where a scanned one leads. */
export const miniProgramCodeRoutes = (router: Router, service: MiniProgramCodeService): void => {
  router.get(`${MINI_PROGRAM_CODE_PATHS.picture}/:type/:id`, async (context) => {
    const type = documentType.safeParse(context.params['type']);
    const id = documentId.safeParse(context.params['id']);
    if (!type.success || !id.success) throw new AppError('not-found', 'document-unknown');
    const picture = await service.picture(type.data, id.data);
    context.set('cache-control', PICTURE_AGE);
    context.body = picture;
    context.type = picture[0] === 0xff ? 'image/jpeg' : 'image/png';
  });

  router.get(`${MINI_PROGRAM_CODE_PATHS.scene}/:scene`, async (context) => {
    const target = await service.target(context.params['scene'] ?? '');
    context.set('cache-control', TARGET_AGE);
    context.body = target;
  });
};
