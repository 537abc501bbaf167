import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { namesOf, referenceKey } from './documents-by-title';
import type { RuleDraft } from './rule';
import { RuleIndex } from './rule-index';
import { createRuleStore } from './rule-store';

/**
 * Holds a decision against those that there are.
 * @param confirmed the warnings have been read
 * @param id of the decision itself, when it is there already
 * @returns what its maker should know first
 * @throws ValidationError with what speaks against it
 */
export const checkRule = async (
  strapi: Core.Strapi,
  draft: RuleDraft,
  confirmed: boolean,
  id?: number,
): Promise<string[]> => {
  const others = (await createRuleStore(strapi).all()).filter((rule) => rule.id !== id);
  const names = await namesOf(strapi, draft.kind === 'best-bet' ? draft.content.documents : []);
  const { faults, warnings } = new RuleIndex(others).examine(
    draft,
    (type, document) => names.get(referenceKey({ type, id: document }))?.published ?? false,
  );
  if (faults.length > 0) throw new errors.ValidationError(faults.join('；'), { faults });
  return confirmed ? [] : warnings;
};
