import {
  ACCOUNT_PATHS,
  MINI_PROGRAM_CODE_PATHS,
  PERSONAL_LISTS_PATH,
  deletedData,
  deletionRequest,
  heldData,
  personalLists,
  personalListsSent,
  sceneTarget,
  sessionEnd,
  sessionList,
  signInRequest,
  signedIn,
} from '@minzong/api-contract';
import type { z } from 'zod';
import { json, problems, ref, type Json } from './describe';

const inPath = (...names: string[]): Json[] =>
  names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

/** Schemas of {@link accountPaths} by name. */
export const ACCOUNT_SCHEMAS: Record<string, z.ZodType> = {
  SceneTarget: sceneTarget,
  SignInRequest: signInRequest,
  SignedIn: signedIn,
  SessionList: sessionList,
  SessionEnd: sessionEnd,
  HeldData: heldData,
  DeletionRequest: deletionRequest,
  DeletedData: deletedData,
  PersonalLists: personalLists,
  PersonalListsSent: personalListsSent,
};

const OVER: [number, string] = [401, 'the session is over, for whatever reason'];
const AWAY: [number, string] = [503, 'WeChat is away, or nobody can sign in here'];
const INVALID: [number, string] = [422, 'the request is not valid'];

const body = (description: string, name: string): Json => ({
  required: true,
  ...json(description, ref(name)),
});

/** What only somebody with a session may ask; the token stands in the header, never in an address. */
const own = (operationId: string, summary: string, rest: Json): Json => ({
  operationId,
  summary,
  parameters: [
    {
      name: 'authorization',
      in: 'header',
      required: true,
      description: 'Bearer <token>',
      schema: { type: 'string' },
    },
  ],
  ...rest,
});

const sessionPaths = (): Json => ({
  [ACCOUNT_PATHS.signIn]: {
    post: {
      operationId: 'signIn',
      summary: 'A session for whoever holds a code of wx.login; needed for synchronising alone',
      requestBody: body('the code', 'SignInRequest'),
      responses: {
        201: json('the token of the session', ref('SignedIn')),
        ...problems(
          [401, 'there is nothing to renew'],
          [422, 'the code is not good, or WeChat refuses the person'],
          [429, 'too many attempts'],
          AWAY,
        ),
      },
    },
  },
  [ACCOUNT_PATHS.sessions]: {
    get: own('sessions', 'The sessions of whoever asks', {
      responses: { 200: json('the sessions', ref('SessionList')), ...problems(OVER, AWAY) },
    }),
  },
  [ACCOUNT_PATHS.endSession]: {
    post: own('endSession', 'Ends this session, another one, or all', {
      requestBody: body('which', 'SessionEnd'),
      responses: { 204: { description: 'it is over' }, ...problems(OVER, INVALID, AWAY) },
    }),
  },
});

const dataPaths = (): Json => ({
  [ACCOUNT_PATHS.data]: {
    get: own('heldData', 'Everything that is held about whoever asks', {
      responses: { 200: json('all of it', ref('HeldData')), ...problems(OVER, AWAY) },
    }),
  },
  [ACCOUNT_PATHS.deletion]: {
    post: own('deleteData', 'Deletes everything that is held about whoever asks, for good', {
      requestBody: body('that it is meant', 'DeletionRequest'),
      responses: {
        200: json('what was deleted', ref('DeletedData')),
        ...problems(OVER, INVALID, AWAY),
      },
    }),
  },
  [PERSONAL_LISTS_PATH]: {
    get: own('personalLists', '收藏 and 关注 of whoever asks', {
      responses: {
        200: json('the lists', ref('PersonalLists')),
        304: { description: 'unchanged since the ETag given in If-None-Match' },
        ...problems(OVER, AWAY),
      },
    }),
    put: own('savePersonalLists', 'Brings what a device knows together with what is held', {
      requestBody: body('everything that the device knows', 'PersonalListsSent'),
      responses: {
        200: json('everything that is known now', ref('PersonalLists')),
        ...problems(OVER, [422, 'not valid, or too long'], [429, 'too often'], AWAY),
      },
    }),
  },
});

/** Addresses that have to do with WeChat and with people who signed in. */
export const accountPaths = (): Json => ({
  ...sessionPaths(),
  ...dataPaths(),
  [`${MINI_PROGRAM_CODE_PATHS.picture}/{type}/{id}`]: {
    get: {
      operationId: 'miniProgramCode',
      summary: '小程序码 of a document; drawn by WeChat once and then kept',
      parameters: inPath('type', 'id'),
      responses: {
        200: {
          description: 'the code',
          content: { 'image/jpeg': {}, 'image/png': {} },
        },
        ...problems(
          [404, 'there is no such document'],
          [429, 'too many were drawn'],
          [503, 'WeChat is away'],
        ),
      },
    },
  },
  [`${MINI_PROGRAM_CODE_PATHS.scene}/{scene}`]: {
    get: {
      operationId: 'sceneTarget',
      summary: 'The document that a scanned code leads to',
      parameters: inPath('scene'),
      responses: {
        200: json('the document', ref('SceneTarget')),
        ...problems([404, 'the scene leads nowhere']),
      },
    },
  },
});
