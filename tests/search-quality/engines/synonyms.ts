import { SEARCH_DESK_PATHS, type SearchSettings, type SynonymGroup } from '@minzong/api-contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiUnderTest } from '../../../api/src/testing/api-under-test';

/** `one = other = third`, one group a line. */
const parseSynonyms = (text: string): SynonymGroup[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'equivalent', words: line.split(' = ') }));

/** Tells the api our starter list through the door that the desk uses. @throws when it is refused */
export const sendSynonyms = async (api: ApiUnderTest): Promise<void> => {
  const file = join(__dirname, '..', 'synonyms.txt');
  const settings: SearchSettings = {
    version: 1,
    synonyms: parseSynonyms(readFileSync(file, 'utf8')),
    bestBets: [],
    deniedSuggestions: [],
  };
  const response = await api.sender.call({
    method: 'PUT',
    path: SEARCH_DESK_PATHS.settings,
    body: Buffer.from(JSON.stringify(settings)),
  });
  if (response.status !== 204) throw new Error(await response.text());
};
