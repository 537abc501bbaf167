import type {
  CaseFile,
  CaseFileQuestion,
  CaseQuestion,
  CaseReceipt,
  CaseState,
  DraftReceipt,
  KeptDraft,
  NewCase,
  OwnCase,
  PersonActRequest,
  Problem,
  RegisterAnswer,
  RegisterQuestion,
  SavedDraft,
  ServedForm,
  ServiceFigures,
} from '@minzong/api-contract';
import { ApiError } from './api-error';

/** The rules of a form and the steps of a case, the same on every side. */
export { CASE_STAGES, actsOpenTo, stageAfter } from '@minzong/api-contract/case-steps';
export {
  CONSENT,
  askedKeys,
  cleanedAnswers,
  faultsOfAnswers,
  fieldsOf,
  needsConsent,
  uploadsOf,
  type AnswerFault,
  type AnswerFaults,
  type Answers,
  type Form,
} from '@minzong/api-contract/form-rules';

/** One exchange about a case; never remembered by whoever carries it. */
export type CaseTransport = (request: {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
}) => Promise<{ status: number; body?: unknown }>;

/**
 * Carries files. `F` is what a file is on that side (a Blob, a path), `B` what its bytes are.
 * Multipart, with the fields before the part `file`.
 */
export interface CaseFileTransport<F, B> {
  send(request: {
    path: string;
    fields: Readonly<Record<string, string>>;
    file: F;
  }): Promise<{ status: number; body?: unknown }>;
  /** `bytes` with status 200, else `body` */
  open(request: {
    path: string;
    body: unknown;
  }): Promise<{ status: number; bytes?: B; body?: unknown }>;
}

/** Every method: ApiError 422 naming faults by key, 429, 503. By number and code: 404 for both. */
export interface CaseClient {
  /** undefined: the guide has no form, or there is no such guide or version */
  form(guide: string, locale: string, version?: string): Promise<ServedForm | undefined>;
  /** Sent again with the same key it has the same receipt; ApiError 409 with other answers. */
  submit(newCase: NewCase): Promise<CaseReceipt>;
  state(question: CaseQuestion): Promise<CaseState>;
  own(question: CaseQuestion): Promise<OwnCase>;
  /** ApiError 409 when the act is not open any more, or a time has no place left */
  act(request: PersonActRequest): Promise<CaseState>;
  /** ApiError 409 when the law wants it kept */
  erase(question: CaseQuestion): Promise<void>;
  isInRegister(question: RegisterQuestion): Promise<boolean>;
  figures(): Promise<ServiceFigures>;
  saveDraft(draft: SavedDraft): Promise<DraftReceipt>;
  /** ApiError 404 when it is over or never was */
  openDraft(token: string): Promise<KeptDraft>;
  deleteDraft(token: string): Promise<void>;
  deleteFile(id: string): Promise<void>;
}

const fault = (status: number, body: unknown): ApiError =>
  new ApiError(status, body as Partial<Problem> | undefined);

/** The typed caller for citizen services. */
export const createCaseClient = (transport: CaseTransport): CaseClient => {
  const call = async (
    request: Parameters<CaseTransport>[0],
    expected: number,
  ): Promise<unknown> => {
    const { status, body } = await transport(request);
    if (status === expected) return body;
    throw fault(status, body);
  };
  const post = (path: string, body: unknown, expected = 200): Promise<unknown> =>
    call({ method: 'POST', path, body }, expected);

  return {
    form: async (guide, locale, version) => {
      const base = `/v1/forms/${encodeURIComponent(guide)}`;
      const path = version === undefined ? `${base}?locale=${locale}` : `${base}/${version}`;
      const { status, body } = await transport({ method: 'GET', path });
      if (status === 404) return undefined;
      if (status !== 200) throw fault(status, body);
      return body as ServedForm;
    },
    submit: async (newCase) => (await post('/v1/cases', newCase, 201)) as CaseReceipt,
    state: async (question) => (await post('/v1/cases/state', question)) as CaseState,
    own: async (question) => (await post('/v1/cases/own', question)) as OwnCase,
    act: async (request) => (await post('/v1/cases/acts', request)) as CaseState,
    erase: async (question) => {
      await post('/v1/cases/erasure', { ...question, confirm: 'delete-my-case' }, 204);
    },
    isInRegister: async (question) =>
      ((await post('/v1/registers/look-up', question)) as RegisterAnswer).isMatch,
    figures: async () =>
      (await call({ method: 'GET', path: '/v1/service-figures' }, 200)) as ServiceFigures,
    saveDraft: async (draft) => (await post('/v1/case-drafts', draft, 201)) as DraftReceipt,
    openDraft: async (token) => (await post('/v1/case-drafts/open', { token })) as KeptDraft,
    deleteDraft: async (token) => {
      await post('/v1/case-drafts/deletion', { token }, 204);
    },
    deleteFile: async (id) => {
      await post('/v1/case-files/deletion', { id }, 204);
    },
  };
};

export interface CaseFileClient<F, B> {
  /** ApiError 413 when it is too large, 415 when it is none of the kinds, 422 when it is broken */
  upload(target: { guide: string; material: string }, file: F): Promise<CaseFile>;
  open(question: CaseFileQuestion): Promise<B>;
}

/** The typed caller for files of cases. */
export const createCaseFileClient = <F, B>(
  transport: CaseFileTransport<F, B>,
): CaseFileClient<F, B> => ({
  upload: async (target, file) => {
    const { status, body } = await transport.send({ path: '/v1/case-files', fields: target, file });
    if (status === 201) return body as CaseFile;
    throw fault(status, body);
  },
  open: async (question) => {
    const { status, bytes, body } = await transport.open({
      path: '/v1/cases/file',
      body: question,
    });
    if (status === 200 && bytes !== undefined) return bytes;
    throw fault(status, body);
  },
});
