/** A finding that is none, and why. Everything else that an engine says counts. */
interface Waiver {
  finding: RegExp;
  reason: string;
}

const WAIVERS: Waiver[] = [
  {
    finding:
      /^ibm element_tabbable_role_valid: .*role 'region'.*<section [^>]*class="scroll"[^>]*>$/,
    reason:
      'The box of a table is a stop of the keyboard so that a wide table can be scrolled by it ' +
      '(WCAG 2.1.1, axe scrollable-region-focusable). Where the table is narrow enough not to ' +
      'scroll, the engine takes the stop for a control without a role.',
  },
  {
    finding: /^ibm element_attribute_deprecated: .*"start".*<ol /,
    reason:
      'HTML 4 deprecated `start`; the HTML Standard (4.4.5) has it again, and the second page of ' +
      'results does begin with 21.',
  },
];

export const isWaived = (found: string): boolean =>
  WAIVERS.some(({ finding }) => finding.test(found));
