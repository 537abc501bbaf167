import type Router from '@koa/router';
import {
  CASE_PATHS,
  caseFileDeletion,
  caseFileQuestion,
  caseQuestion,
  draftQuestion,
  erasureRequest,
  formVersion,
  newCase,
  personActRequest,
  registerQuestion,
  savedDraft,
  type CaseFile,
} from '@minzong/api-contract';
import { locale } from '@minzong/content-types';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError } from '../../errors';
import { isKnownVersion } from '../../middleware/conditional';
import { readJson } from '../../middleware/json-body';
import { parseQuery } from '../../middleware/query';
import type { Cases } from './cases';
import { readMultipart } from './files/multipart';

// 400 fields of 5,000 characters would be more; nobody fills in half a megabyte by hand.
const ANSWERS_LIMIT_BYTES = 512 * 1024;
const QUESTION_LIMIT_BYTES = 2048;

const formQuery = z.strictObject({ locale: locale.default('zh-CN') });

export interface CaseRouteParts {
  /** undefined: no secret was given to keep cases by, so none can be taken */
  cases: Cases | undefined;
  /** the address of whoever sent the request; for counting, never to be written down */
  senderOf: (context: Context) => string;
}

/** Sends a file for saving; it is never shown within a page. */
export const sendCaseFile = (
  context: Context,
  { file, bytes }: { file: CaseFile; bytes: Buffer },
): void => {
  const name = encodeURIComponent(file.name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  context.set('content-disposition', `attachment; filename*=UTF-8''${name}`);
  context.set('cache-control', 'no-store');
  context.type = file.mime;
  context.body = bytes;
};

type Open = () => Cases;

const formRoutes = (router: Router, open: Open): void => {
  router.get(`${CASE_PATHS.forms}/:guide`, async (context) => {
    const query = parseQuery(context, formQuery);
    const form = await open().forms.serve(String(context.params['guide']), query.locale);
    const etag = `"${form.version}.${form.locale}"`;
    context.set('etag', etag);
    context.set('cache-control', 'no-cache');
    if (isKnownVersion(context.get('if-none-match') || undefined, etag)) context.status = 304;
    else context.body = form;
  });

  router.get(`${CASE_PATHS.forms}/:guide/:version`, async (context) => {
    const version = formVersion.safeParse(context.params['version']);
    if (!version.success) throw new AppError('not-found', 'form-unknown');
    context.set('cache-control', 'no-cache');
    context.body = await open().forms.serveVersion(String(context.params['guide']), version.data);
  });
};

const fileRoutes = (router: Router, open: Open, senderOf: CaseRouteParts['senderOf']): void => {
  router.post(CASE_PATHS.files, async (context) => {
    context.set('cache-control', 'no-store');
    const { files, forms } = open();
    files.admit(senderOf(context));
    const { fields, file } = await readMultipart(context);
    const target = { guide: fields.get('guide') ?? '', material: fields.get('material') ?? '' };
    const { form } = await forms.toUploadFor(target.guide);
    context.body = await files.take(form, target, file);
    context.status = 201;
  });

  router.post(CASE_PATHS.fileDeletion, async (context) => {
    context.set('cache-control', 'no-store');
    const { id } = await readJson(context, caseFileDeletion, QUESTION_LIMIT_BYTES);
    await open().files.discard(id);
    context.status = 204;
  });

  router.post(CASE_PATHS.openFile, async (context) => {
    context.set('cache-control', 'no-store');
    const question = await readJson(context, caseFileQuestion, QUESTION_LIMIT_BYTES);
    sendCaseFile(context, await open().service.openFile(question, senderOf(context)));
  });
};

const draftRoutes = (router: Router, open: Open, senderOf: CaseRouteParts['senderOf']): void => {
  router.post(CASE_PATHS.drafts, async (context) => {
    context.set('cache-control', 'no-store');
    const draft = await readJson(context, savedDraft, ANSWERS_LIMIT_BYTES);
    context.body = await open().drafts.save(draft, senderOf(context));
    context.status = 201;
  });
  router.post(`${CASE_PATHS.drafts}/open`, async (context) => {
    context.set('cache-control', 'no-store');
    const { token } = await readJson(context, draftQuestion, QUESTION_LIMIT_BYTES);
    context.body = await open().drafts.open(token);
  });
  router.post(`${CASE_PATHS.drafts}/deletion`, async (context) => {
    context.set('cache-control', 'no-store');
    const { token } = await readJson(context, draftQuestion, QUESTION_LIMIT_BYTES);
    await open().drafts.remove(token);
    context.status = 204;
  });
};

const ownRoutes = (router: Router, open: Open, senderOf: CaseRouteParts['senderOf']): void => {
  const answering = <S extends z.ZodType>(
    path: string,
    schema: S,
    limitBytes: number,
    answer: (cases: Cases, body: z.output<S>, sender: string) => Promise<unknown>,
    status = 200,
  ): void => {
    router.post(path, async (context) => {
      context.set('cache-control', 'no-store');
      const body = await readJson(context, schema, limitBytes);
      const answered = await answer(open(), body, senderOf(context));
      context.status = status;
      if (status !== 204) context.body = answered;
    });
  };
  answering(
    CASE_PATHS.submit,
    newCase,
    ANSWERS_LIMIT_BYTES,
    ({ submit }, body, sender) => submit(body, sender),
    201,
  );
  answering(CASE_PATHS.state, caseQuestion, QUESTION_LIMIT_BYTES, ({ service }, body, sender) =>
    service.state(body, sender),
  );
  answering(CASE_PATHS.own, caseQuestion, QUESTION_LIMIT_BYTES, ({ service }, body, sender) =>
    service.own(body, sender),
  );
  answering(CASE_PATHS.acts, personActRequest, ANSWERS_LIMIT_BYTES, ({ service }, body, sender) =>
    service.act(body, sender),
  );
  answering(
    CASE_PATHS.erasure,
    erasureRequest,
    QUESTION_LIMIT_BYTES,
    ({ service }, { number, code }, sender) => service.erase({ number, code }, sender),
    204,
  );
  answering(
    CASE_PATHS.lookUp,
    registerQuestion,
    ANSWERS_LIMIT_BYTES,
    ({ registers }, body, sender) => registers.lookUp(body, sender),
  );
};

/** Citizen services as the public reaches them. */
export const caseRoutes = (router: Router, { cases, senderOf }: CaseRouteParts): void => {
  const open = (): Cases => {
    if (cases === undefined) throw new AppError('unavailable', 'cases-unavailable');
    return cases;
  };
  formRoutes(router, open);
  fileRoutes(router, open, senderOf);
  draftRoutes(router, open, senderOf);
  ownRoutes(router, open, senderOf);
  router.get(CASE_PATHS.figures, async (context) => {
    context.set('cache-control', 'public, max-age=300');
    context.body = await open().figures();
  });
};
