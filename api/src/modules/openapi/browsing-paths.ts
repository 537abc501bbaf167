import {
  COLLECTIONS,
  HOME_LISTS,
  HOME_PATH,
  MEDIA_SIZES_PATH,
  detailQuery,
} from '@minzong/api-contract';
import { BAD_QUERY, json, parameters, pascal, problems, ref, type Json } from './describe';

/** One page of the list of a type, by the type's name here. */
export const listSchema = (name: string): Json => ({
  type: 'object',
  required: ['items', 'page', 'pageSize', 'total'],
  properties: {
    items: { type: 'array', items: ref(`${name}Item`) },
    page: { type: 'integer' },
    pageSize: { type: 'integer' },
    total: { type: 'integer' },
  },
});

const homeCollections = Object.keys(HOME_LISTS) as (keyof typeof HOME_LISTS)[];
const homeSchema: Json = {
  type: 'object',
  required: homeCollections,
  properties: Object.fromEntries(
    homeCollections.map((name) => [name, listSchema(pascal(COLLECTIONS[name]))]),
  ),
};

/** What is asked before anything is chosen. */
export const browsingPaths = (): Json => ({
  [HOME_PATH]: {
    get: {
      operationId: 'home',
      summary: 'The first page of every list of a front page, in one answer',
      parameters: parameters(detailQuery),
      responses: { 200: json('the lists', homeSchema), ...problems(BAD_QUERY) },
    },
  },
  [MEDIA_SIZES_PATH]: {
    post: {
      operationId: 'mediaSizes',
      summary: 'What pictures and files weigh, before anything is fetched',
      requestBody: { required: true, ...json('the files', ref('MediaSizesQuestion')) },
      responses: {
        200: json('bytes by path', ref('MediaSizes')),
        ...problems([400, 'not paths of media files, or too many']),
      },
    },
  },
});
