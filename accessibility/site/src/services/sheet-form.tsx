import { uploadsOf } from '@minzong/api-contract';
import type { ComponentChildren } from 'preact';
import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import type { FieldFault } from '../components/form/faults';
import { Labelled, Run, Say } from '../layout/language';
import type { Word } from '../words/say';
import { labelOf } from './answer-faults';
import { ActButton } from './buttons';
import { Consent, Hidden, Materials, Sections } from './sheet-parts';
import type { Sheet } from './sheet';

/** All faults with the names of what they are about, each leading to its field. */
export const SheetFaults = ({
  sheet,
  trouble,
}: {
  sheet: Sheet;
  trouble?: FieldFault | undefined;
}) => (
  <FaultSummary
    faults={sheet.faults}
    trouble={trouble}
    heading="h2"
    before={(name) => {
      const label = labelOf(sheet.served.form, name);
      return label === undefined ? null : (
        <>
          <Run lang={sheet.served.locale}>{label}</Run>
          <Say word="labelStop" />
        </>
      );
    }}
  />
);

interface SheetFormProps {
  sheet: Sheet;
  label: Word;
  /** what the last button says */
  send: Word;
  /** buttons beside it */
  children?: ComponentChildren;
}

/**
 * The whole form on one page: everything that was answered is seen at once, there is no page to go
 * back to and lose, and one button at the end (decision 0039).
 */
export const SheetForm = ({ sheet, label, send, children }: SheetFormProps) => (
  <Labelled
    as="form"
    label={label}
    method="post"
    action={`${sheet.action}#${FAULTS}`}
    enctype={uploadsOf(sheet.served.form).length > 0 ? 'multipart/form-data' : undefined}
    novalidate
    class="sheet"
  >
    <Hidden values={sheet.hidden} />
    <Sections sheet={sheet} />
    <Materials sheet={sheet} />
    <Consent sheet={sheet} />
    <div class="acts">
      <ActButton sheet={sheet} act="check" word={send} anchor={FAULTS} />
      {children}
    </div>
  </Labelled>
);
