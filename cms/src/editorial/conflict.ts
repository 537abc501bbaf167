import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface Answer {
  status: number;
  body: unknown;
}

/** Somebody was faster: what the request was based on is no longer so. */
export class Conflict extends errors.ApplicationError<
  'ApplicationError',
  string,
  { code: string } & Record<string, unknown>
> {}

/** Answers a {@link Conflict} as 409; anything else goes its way. */
export const answerConflicts = async (
  context: Answer,
  act: () => Promise<unknown>,
): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const { message, details } = error;
    context.status = 409;
    context.body = { data: null, error: { status: 409, name: 'Conflict', message, details } };
  }
};

/** The same for what Strapi's own edit view sends. */
export const answerConflictsOfTheEditView = (strapi: Core.Strapi): void => {
  const { router } = strapi.server as unknown as {
    router: { use(path: string, middleware: typeof answerConflicts): void };
  };
  router.use('/content-manager/collection-types/:model', answerConflicts);
};
