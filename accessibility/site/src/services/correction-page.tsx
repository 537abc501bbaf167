import { FAULTS } from '../components/form/fault-summary';
import type { FieldFault } from '../components/form/faults';
import { Run, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { casePage } from './case-frame';
import { CheckedAnswers } from './check-page';
import { Day } from './digits';
import { SheetFaults, SheetForm } from './sheet-form';
import type { Sheet } from './sheet';

const Subject = ({ sheet, until }: { sheet: Sheet; until: string }) => (
  <>
    <p class="kicker">
      <Run lang={sheet.served.locale}>{sheet.served.title}</Run>
    </p>
    <Say as="p" class="lead" word="correctionIntroCase" />
    <p>
      <Say word="correctionUntil" /> <Day day={until} />
    </p>
  </>
);

/** 补正: only what the office asked for is open; everything else stays as it was handed in. */
export const correctionPage = (
  sheet: Sheet,
  until: string,
  { status, trouble }: { status: number; trouble?: FieldFault },
): PageView => {
  const isFaulty = sheet.faults.size > 0 || trouble !== undefined;
  return casePage({
    ...{ address: sheet.address, title: 'correctionTitle', status, isFaulty },
    children: (
      <>
        <SheetFaults sheet={sheet} trouble={trouble} />
        <div {...(isFaulty ? {} : { id: FAULTS, tabindex: -1 })}>
          <Subject sheet={sheet} until={until} />
        </div>
        <SheetForm sheet={sheet} label="correctionTitle" send="formCheck" />
      </>
    ),
  });
};

/** What was put right, to be looked at before it is sent. */
export const correctionCheckPage = (sheet: Sheet): PageView =>
  casePage({
    ...{ address: sheet.address, title: 'correctionTitle', status: 200 },
    children: (
      <>
        <div id={FAULTS} tabindex={-1}>
          <Say as="p" class="step" word="checkTitle" />
        </div>
        <CheckedAnswers sheet={sheet} />
      </>
    ),
  });
