import type { SearchSettings } from '@minzong/api-contract';
import type { Rule } from './rule';

/** All decisions that hold, as the search takes them. */
export const settingsOf = (rules: readonly Rule[], version: number): SearchSettings => {
  const settings: SearchSettings = { version, synonyms: [], bestBets: [], deniedSuggestions: [] };
  for (const rule of rules) {
    if (rule.kind === 'synonym') settings.synonyms.push(rule.content);
    else if (rule.kind === 'best-bet') settings.bestBets.push(rule.content);
    else settings.deniedSuggestions.push(rule.content.words);
  }
  return settings;
};
