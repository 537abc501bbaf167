import {
  CASE_PATHS,
  caseFile,
  caseFileDeletion,
  caseFileQuestion,
  caseQuestion,
  caseReceipt,
  caseState,
  draftQuestion,
  draftReceipt,
  erasureRequest,
  keptDraft,
  newCase,
  ownCase,
  personActRequest,
  registerAnswer,
  registerQuestion,
  savedDraft,
  servedForm,
  serviceFigures,
} from '@minzong/api-contract';
import type { z } from 'zod';
import { json, problems, ref, type Json } from './describe';

/** Schemas of {@link casePaths} by name. */
export const CASE_SCHEMAS: Record<string, z.ZodType> = {
  ServedForm: servedForm,
  NewCase: newCase,
  CaseReceipt: caseReceipt,
  CaseQuestion: caseQuestion,
  CaseState: caseState,
  OwnCase: ownCase,
  PersonActRequest: personActRequest,
  CaseFile: caseFile,
  CaseFileDeletion: caseFileDeletion,
  CaseFileQuestion: caseFileQuestion,
  ErasureRequest: erasureRequest,
  RegisterQuestion: registerQuestion,
  RegisterAnswer: registerAnswer,
  KeptDraft: keptDraft,
  SavedDraft: savedDraft,
  DraftReceipt: draftReceipt,
  DraftQuestion: draftQuestion,
  ServiceFigures: serviceFigures,
};

type Problems = Parameters<typeof problems>;
const INVALID: Problems[number] = [422, 'not valid; `errors` names each answer by its key'];
const TOO_MANY: Problems[number] = [429, 'too many from one address'];
const AWAY: Problems[number] = [503, 'cases cannot be taken now'];
const UNKNOWN: Problems[number] = [404, 'number and code do not belong together'];
const ERASED: Problems[number] = [410, 'what was handed in was erased'];

interface Asked {
  id: string;
  summary: string;
  body: string;
  answer: Json;
  faults: Problems;
}

/** By POST, because neither numbers nor codes nor answers belong in an address. */
const posted = ({ id, summary, body, answer, faults }: Asked): Json => ({
  post: {
    operationId: id,
    summary,
    requestBody: { required: true, ...json(body, ref(body)) },
    responses: { ...answer, ...problems(...faults, INVALID, TOO_MANY, AWAY) },
  },
});

const ok = (name: string): Json => ({ 200: json(name, ref(name)) });
const made = (name: string): Json => ({ 201: json(name, ref(name)) });
const done: Json = { 204: { description: 'done' } };

const inPath = (name: string): Json => ({
  ...{ name, in: 'path', required: true },
  schema: { type: 'string' },
});

const served = (id: string, summary: string, parameters: Json[]): Json => ({
  get: {
    ...{ operationId: id, summary, parameters },
    responses: { ...ok('ServedForm'), ...problems([404, 'there is no such form'], AWAY) },
  },
});

const formPaths = (): Json => ({
  [`${CASE_PATHS.forms}/{guide}`]: served('form', '申请表 of a guide, with its materials', [
    inPath('guide'),
    { name: 'locale', in: 'query', required: false, schema: { type: 'string' } },
  ]),
  [`${CASE_PATHS.forms}/{guide}/{version}`]: served('formOfThen', 'A form as it was filled in', [
    inPath('guide'),
    inPath('version'),
  ]),
  [CASE_PATHS.drafts]: posted({
    ...{ id: 'saveDraft', summary: 'Keeps a draft for 30 days, for whoever keeps its token' },
    ...{ body: 'SavedDraft', answer: made('DraftReceipt') },
    faults: [[409, 'the form has changed']],
  }),
  [`${CASE_PATHS.drafts}/open`]: posted({
    ...{ id: 'openDraft', summary: 'A draft', body: 'DraftQuestion', answer: ok('KeptDraft') },
    faults: [[404, 'it is over, or never was']],
  }),
  [`${CASE_PATHS.drafts}/deletion`]: posted({
    ...{ id: 'deleteDraft', summary: 'Deletes a draft', body: 'DraftQuestion', answer: done },
    faults: [],
  }),
});

const filePaths = (): Json => ({
  [CASE_PATHS.files]: {
    post: {
      operationId: 'uploadCaseFile',
      summary: '申报材料: pictures are made anew as JPEG; what belongs to no case goes after a day',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['guide', 'material', 'file'],
              properties: {
                guide: { type: 'string' },
                material: { type: 'string' },
                file: { type: 'string', format: 'binary' },
              },
            },
          },
        },
      },
      responses: {
        ...made('CaseFile'),
        ...problems(
          [413, 'too large'],
          [415, 'not one of the kinds that are asked for'],
          INVALID,
          TOO_MANY,
          AWAY,
        ),
      },
    },
  },
  [CASE_PATHS.fileDeletion]: posted({
    ...{ id: 'deleteCaseFile', summary: 'Deletes a file that belongs to no case yet' },
    ...{ body: 'CaseFileDeletion', answer: done, faults: [] },
  }),
  [CASE_PATHS.openFile]: posted({
    ...{ id: 'openCaseFile', summary: 'A file of a case: the result, or what was handed in' },
    ...{ body: 'CaseFileQuestion', faults: [UNKNOWN, ERASED] },
    answer: { 200: { description: 'the file', content: { 'application/octet-stream': {} } } },
  }),
});

/** Addresses of citizen services. */
export const casePaths = (): Json => ({
  ...formPaths(),
  ...filePaths(),
  [CASE_PATHS.submit]: posted({
    ...{ id: 'submitCase', summary: '提交申请: sent again with its key it has the same receipt' },
    ...{ body: 'NewCase', answer: made('CaseReceipt') },
    faults: [
      [404, 'the guide has no form'],
      [409, 'the form has changed or is closed, or the key was used for other answers'],
    ],
  }),
  [CASE_PATHS.state]: posted({
    ...{ id: 'caseState', summary: '办件进度', body: 'CaseQuestion', answer: ok('CaseState') },
    faults: [UNKNOWN, ERASED],
  }),
  [CASE_PATHS.own]: posted({
    ...{ id: 'ownCase', summary: 'Everything that was handed in, for taking along' },
    ...{ body: 'CaseQuestion', answer: ok('OwnCase'), faults: [UNKNOWN, ERASED] },
  }),
  [CASE_PATHS.acts]: posted({
    ...{ id: 'actOnCase', summary: '补正、撤回、预约、评价', body: 'PersonActRequest' },
    ...{ answer: ok('CaseState'), faults: [UNKNOWN, [409, 'not open now'], ERASED] },
  }),
  [CASE_PATHS.erasure]: posted({
    ...{ id: 'eraseCase', summary: 'Erases a case for good', body: 'ErasureRequest' },
    ...{ answer: done, faults: [UNKNOWN, [409, 'open, or the law wants it kept'], ERASED] },
  }),
  [CASE_PATHS.lookUp]: posted({
    ...{ id: 'lookUpRegister', summary: '名册查询: whether it is so, and nothing else' },
    ...{ body: 'RegisterQuestion', answer: ok('RegisterAnswer') },
    faults: [[404, 'there is no such form']],
  }),
  [CASE_PATHS.figures]: {
    get: {
      operationId: 'serviceFigures',
      summary: 'How many cases came in, were decided, in what time, and how they were rated',
      responses: { ...ok('ServiceFigures'), ...problems(AWAY) },
    },
  },
});
