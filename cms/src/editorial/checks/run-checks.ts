import type { CheckContext } from './context';
import type { Draft } from './draft';
import type { Finding } from './finding';
import { CHECKS } from './registry';

// The published shape refuses some of what a check says better and at the same place.
const isSaidBetter = (fault: Finding, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ check, severity, path }) =>
      severity === 'blocking' &&
      path === fault.path &&
      (!fault.message.startsWith('第 ') ||
        (check === 'alternative-text' && fault.message.includes('替代文字'))),
  );

/** Everything the checks say of a draft: what blocks first, then in the order of the checks. */
export const runChecks = (document: Draft, context: CheckContext): Finding[] => {
  const all = CHECKS.flatMap((check) => check.run(document, context));
  const others = all.filter(({ check }) => check !== 'shape');
  const findings = all.filter(
    (finding) => finding.check !== 'shape' || !isSaidBetter(finding, others),
  );
  return [
    ...findings.filter(({ severity }) => severity === 'blocking'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
};
