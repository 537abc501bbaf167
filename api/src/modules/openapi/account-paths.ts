import { MINI_PROGRAM_CODE_PATHS, sceneTarget } from '@minzong/api-contract';
import type { z } from 'zod';
import { json, problems, ref, type Json } from './describe';

const inPath = (...names: string[]): Json[] =>
  names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

/** Schemas of {@link accountPaths} by name. */
export const ACCOUNT_SCHEMAS: Record<string, z.ZodType> = { SceneTarget: sceneTarget };

/** Addresses that have to do with WeChat and with people who signed in. */
export const accountPaths = (): Json => ({
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
