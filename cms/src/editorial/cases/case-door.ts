import {
  CASE_PATHS,
  caseFile,
  deskCase,
  deskCaseList,
  deskCaseWhole,
  problem,
  serviceFigures,
  type CaseFile,
  type DeskCase,
  type DeskCaseList,
  type DeskCaseWhole,
  type Official,
  type OfficialActRequest,
  type ServiceFigures,
} from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import { DeliveryFailed, type Call } from '../../publishing/content-store';
import { publishingOf } from '../../publishing/publishing';

const TRANSFER_SECONDS = 60;
/** Of the refusals with 409 the one that says that somebody was quicker. */
const OUTDATED = 'case-revision';

/** Somebody else has acted on the case since it was looked at. */
export class CaseOutdated extends Error {
  override readonly name = 'CaseOutdated';
}

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(JSON.stringify(value)));

const refusalOf = async (response: Response): Promise<Error> => {
  if (response.status === 404)
    return new errors.NotFoundError('没有这件办件或者文件，可能已按期限删除，请返回列表');
  const parsed = problem.safeParse(await response.json().catch(() => undefined));
  if (parsed.data?.code === OUTDATED) return new CaseOutdated(parsed.data.detail);
  const message = parsed.data?.detail ?? parsed.data?.title ?? '办件系统没有接受，请核对后重试';
  return new errors.ValidationError(message, { errors: parsed.data?.errors ?? [] });
};

/**
 * The api's signed door to cases. What people handed in passes through here to whoever asked for it
 * and is kept nowhere on the way (decision 0040).
 */
export const createCaseDoor = (strapi: Core.Strapi) => {
  const ask = async (call: Call): Promise<Response> => {
    const response = await publishingOf(strapi).parts.store.ask(call);
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  const parsed = async <S extends z.ZodType>(
    response: Response,
    shape: S,
  ): Promise<z.output<S>> => {
    const read = shape.safeParse(await response.json().catch(() => undefined));
    if (!read.success) throw new DeliveryFailed('The door of cases answered something else');
    return read.data;
  };
  const post = (path: string, value: unknown): Promise<Response> =>
    ask({
      ...{ method: 'POST', path: `${CASE_PATHS.desk}/${path}`, body: bytesOf(value) },
      contentType: 'application/json',
      timeoutSeconds: TRANSFER_SECONDS,
    });

  return {
    list: async (query: Record<string, string>): Promise<DeskCaseList> => {
      const path = `${CASE_PATHS.desk}?${String(new URLSearchParams(query))}`;
      return parsed(await ask({ method: 'GET', path }), deskCaseList);
    },

    look: async (number: string, official: Official): Promise<DeskCaseWhole> =>
      parsed(await post(`${number}/look`, { official }), deskCaseWhole),

    /** @throws CaseOutdated when somebody was quicker */
    act: async (number: string, request: OfficialActRequest): Promise<DeskCase> =>
      parsed(await post(`${number}/acts`, request), deskCase),

    /** A file that was handed in, or the result. */
    file: async (number: string, file: string, official: Official): Promise<Uint8Array> =>
      new Uint8Array(await (await post(`${number}/file`, { official, file })).arrayBuffer()),

    /** Hands over a file that is to be the result. */
    upload: async (number: string, file: File): Promise<CaseFile> => {
      const form = new FormData();
      form.set('file', file);
      // The signature covers the bytes that are sent: they are made before they are signed.
      const made = new Request('http://localhost/', { method: 'POST', body: form });
      const response = await ask({
        ...{ method: 'POST', path: `${CASE_PATHS.desk}/${number}/results` },
        body: new Uint8Array(await made.arrayBuffer()),
        contentType: made.headers.get('content-type') ?? '',
        timeoutSeconds: TRANSFER_SECONDS,
      });
      return parsed(response, caseFile);
    },

    figures: async (): Promise<ServiceFigures> =>
      parsed(await ask({ method: 'GET', path: CASE_PATHS.figures }), serviceFigures),
  };
};
