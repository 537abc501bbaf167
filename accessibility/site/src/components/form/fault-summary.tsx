import type { ComponentChildren } from 'preact';
import { Say } from '../../layout/language';
import type { FieldFault, FieldFaults } from './faults';

/** The anchor to which a form is sent, so that the browser puts the focus on its faults. */
export const FAULTS = 'Faults';

interface FaultSummaryProps {
  faults: FieldFaults;
  /** why it could not be sent although it is right */
  trouble: FieldFault | undefined;
  heading: 'h2' | 'h3';
  /** what stands before a fault, when its words alone do not say where */
  before?: (name: string) => ComponentChildren;
}

/**
 * All faults at the top, each leading to its field (WCAG 3.3.1). Without script: the form is sent to
 * this anchor, which takes the focus, so that it is read first; `alert` is for where it is not.
 */
export const FaultSummary = ({ faults, trouble, heading, before }: FaultSummaryProps) => {
  if (faults.size === 0 && trouble === undefined) return null;
  const { word, values = {} } = trouble ?? { word: 'formFaults' as const };
  return (
    <div class="notice faults" id={FAULTS} role="alert" tabindex={-1}>
      <Say as={heading} word={word} values={values} />
      {faults.size === 0 ? null : (
        <ul>
          {[...faults].map(([name, fault]) => (
            <li key={name}>
              <a href={`#${name}`}>
                {before?.(name)}
                <Say word={fault.word} values={fault.values ?? {}} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
