import { synonymGroup } from '@minzong/api-contract';
import { z } from 'zod';
import type { RuleDraft } from './rule';
import affairs from './starter/ethnic-and-religious-affairs.json';
import publicAffairs from './starter/public-affairs.json';
import publicBodies from './starter/public-bodies.json';

/**
 * Abbreviations and synonyms of public administration and of ethnic and religious affairs, for a
 * desk that has none yet. `equivalent` only where either means the other; a word that readers use
 * and officials avoid finds the right one and not the other way round.
 */
export const starterRules = (): RuleDraft[] =>
  z
    .array(synonymGroup)
    .parse([...publicBodies, ...publicAffairs, ...affairs])
    .map((content) => ({ kind: 'synonym', content }));
