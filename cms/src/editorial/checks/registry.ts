import type { Check } from './check';
import { alternativeText } from './rules/alternative-text';
import { boldHeading } from './rules/bold-heading';
import { deadInternalLink } from './rules/dead-internal-link';
import { emptyLink } from './rules/empty-link';
import { explainerPolicy } from './rules/explainer-policy';
import { headingOrder } from './rules/heading-order';
import { linkText } from './rules/link-text';
import { meaningfulAlternativeText } from './rules/meaningful-alternative-text';
import { policyExplainer } from './rules/policy-explainer';
import { shape } from './rules/shape';
import { source } from './rules/source';

/** Every check before publishing, in the order in which an editor is told. */
export const CHECKS: readonly Check[] = [
  shape,
  source,
  alternativeText,
  meaningfulAlternativeText,
  headingOrder,
  boldHeading,
  emptyLink,
  linkText,
  deadInternalLink,
  policyExplainer,
  explainerPolicy,
];
