import {
  BRAILLE_LEXICON_PATHS,
  COLLECTIONS,
  COLLECTION_NAMES,
  brailleLexicon,
  detailQuery,
  facetsPath,
  linkedDocument,
  listFacets,
  listItemSchema,
  listQuery,
  mediaSizes,
  mediaSizesQuestion,
  problem,
  newReport,
  reportQuestion,
  reportReceipt,
  reportState,
  searchClick,
  searchQuery,
  searchResult,
  suggestionList,
  suggestionsQuery,
  servedDocumentSchema,
  type Collection,
} from '@minzong/api-contract';
import { DOCUMENT_SCHEMAS, image, mediaFile } from '@minzong/content-types';
import { z } from 'zod';
import { browsingPaths, listSchema } from './browsing-paths';
import { BAD_QUERY, json, parameters, pascal, problems, ref, type Json } from './describe';
import { ACCOUNT_SCHEMAS, accountPaths } from './account-paths';
import { CASE_SCHEMAS, casePaths } from './case-paths';

const collectionPaths = (collection: Collection): Json => {
  const type = COLLECTIONS[collection];
  const title = DOCUMENT_SCHEMAS[type].meta()?.title ?? type;
  const name = pascal(type);
  const list = listSchema(name);
  const slug = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } };
  return {
    [`/v1/${collection}`]: {
      get: {
        operationId: `list${pascal(collection)}`,
        summary: `${title}: one page of the list, in the language asked for or the next best`,
        parameters: parameters(listQuery(type)),
        responses: { 200: json('a page of the list', list), ...problems(BAD_QUERY) },
      },
    },
    [facetsPath(collection)]: {
      get: {
        operationId: `count${pascal(collection)}`,
        summary: `${title}: how long the list is for each value of its filters`,
        parameters: parameters(detailQuery),
        responses: { 200: json('the counts', ref('ListFacets')), ...problems(BAD_QUERY) },
      },
    },
    [`/v1/${collection}/{slug}`]: {
      get: {
        operationId: `get${name}`,
        summary: `${title}: one document`,
        parameters: [slug, ...parameters(detailQuery)],
        responses: {
          200: json('the document', ref(name)),
          301: {
            description:
              'the document has another slug now, or another one took its place, see Location',
          },
          304: { description: 'unchanged since the ETag given in If-None-Match' },
          ...problems(BAD_QUERY, [404, 'there is no such document'], [410, 'withdrawn']),
        },
      },
    },
  };
};

/** Schemas by name. What zod shares between them under names of its own becomes a component too. */
const schemas = (): Json => {
  const all: Record<string, z.ZodType> = {
    Problem: problem,
    SearchResult: searchResult,
    SuggestionList: suggestionList,
    SearchClick: searchClick,
    NewReport: newReport,
    ReportReceipt: reportReceipt,
    ReportQuestion: reportQuestion,
    ReportState: reportState,
    BrailleLexicon: brailleLexicon,
    ListFacets: listFacets,
    MediaSizesQuestion: mediaSizesQuestion,
    MediaSizes: mediaSizes,
    LinkedDocument: linkedDocument,
    Image: image,
    MediaFile: mediaFile,
    ...ACCOUNT_SCHEMAS,
    ...CASE_SCHEMAS,
  };
  for (const collection of COLLECTION_NAMES) {
    const type = COLLECTIONS[collection];
    all[pascal(type)] = servedDocumentSchema(type);
    all[`${pascal(type)}Item`] = listItemSchema(type);
  }
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(all)) registry.add(schema, { id });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { __shared: shared, ...named } = z.toJSONSchema(registry, { uri }).schemas;
  const parts = Object.entries(shared?.$defs ?? {}).map(([id, part]) => [`Part${id}`, part]);
  const text = JSON.stringify({ ...named, ...Object.fromEntries(parts) })
    .replaceAll('schemas/__shared#/$defs/', 'schemas/Part')
    .replaceAll(/"\$(?:id|schema)":"[^"]*",?/g, '');
  return JSON.parse(text) as Json;
};

/** The public api as OpenAPI 3.1, from the same schemas that check its requests. */
export const openApiDocument = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Minzong',
    version: '1',
    description:
      'Published documents in Chinese, English, Tibetan and Yi, and the search over them.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    ...Object.assign({}, ...COLLECTION_NAMES.map(collectionPaths)),
    ...browsingPaths(),
    '/v1/search': {
      get: {
        operationId: 'search',
        summary: '搜索：finds every document once, in the language in which the lists show it',
        parameters: parameters(searchQuery),
        responses: { 200: json('what was found', ref('SearchResult')), ...problems(BAD_QUERY) },
      },
    },
    '/v1/search/suggestions': {
      get: {
        operationId: 'suggest',
        summary: 'What somebody who has typed so much may want: words to search, pages by title',
        parameters: parameters(suggestionsQuery),
        responses: { 200: json('the suggestions', ref('SuggestionList')), ...problems(BAD_QUERY) },
      },
    },
    '/v1/search/clicks': {
      post: {
        operationId: 'countClick',
        summary: 'Counts that a hit was opened: the words, the language and the rank, and nobody',
        requestBody: { required: true, ...json('the hit', ref('SearchClick')) },
        responses: {
          204: { description: 'taken; whether it counts is not said' },
          ...problems([400, 'the click is not valid']),
        },
      },
    },
    [BRAILLE_LEXICON_PATHS.public]: {
      get: {
        operationId: 'brailleLexicon',
        summary: '读音词库：how proof-readers want words read, in braille, aloud and over the text',
        responses: {
          200: json('the lexicon', ref('BrailleLexicon')),
          304: { description: 'unchanged since the ETag given in If-None-Match' },
        },
      },
    },
    '/v1/reports': {
      post: {
        operationId: 'fileReport',
        summary: '找错、来信：the same report sent again with the same key has the same receipt',
        requestBody: { required: true, ...json('the report', ref('NewReport')) },
        responses: {
          201: json('number and code, by which its state can be asked', ref('ReportReceipt')),
          ...problems([422, 'the report is not valid'], [429, 'too many from one address']),
        },
      },
    },
    '/v1/reports/state': {
      post: {
        operationId: 'askReportState',
        summary: 'What has become of a report; by POST, because the code belongs in no address',
        requestBody: { required: true, ...json('number and code', ref('ReportQuestion')) },
        responses: {
          200: json('its state', ref('ReportState')),
          ...problems([404, 'number and code do not belong together'], [429, 'too many attempts']),
        },
      },
    },
    ...accountPaths(),
    ...casePaths(),
    '/health/live': {
      get: {
        operationId: 'live',
        summary: 'The process answers',
        responses: { 200: json('live', { type: 'object' }) },
      },
    },
    '/health/ready': {
      get: {
        operationId: 'ready',
        summary: 'The database answers and the store has been filled once',
        responses: {
          200: json('ready', { type: 'object' }),
          503: json('not ready; the body names the parts', { type: 'object' }),
        },
      },
    },
  },
  components: { schemas: schemas() },
});
