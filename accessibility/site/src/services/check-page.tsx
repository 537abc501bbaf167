import { FAULTS } from '../components/form/fault-summary';
import { Labelled, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { AnswersShown } from './answers-shown';
import { applyPage } from './apply-frame';
import { ActButton } from './buttons';
import { Carried } from './carried';
import { Hidden } from './sheet-parts';
import type { Sheet } from './sheet';

/** All answers before they are sent, each section with the way back to it; inside a form of its own. */
export const CheckedAnswers = ({ sheet }: { sheet: Sheet }) => (
  <Labelled
    as="form"
    label="checkTitle"
    method="post"
    action={`${sheet.action}#${FAULTS}`}
    novalidate
    class="sheet checked"
  >
    <Hidden values={sheet.hidden} />
    <Carried sheet={sheet} />
    <AnswersShown
      sheet={sheet}
      beside={(anchor, heading) => (
        <ActButton
          sheet={sheet}
          act="change"
          word="checkChange"
          anchor={anchor}
          about={heading}
          class="second"
        />
      )}
    />
    <div class="acts">
      <Say as="p" word="checkNote" />
      <ActButton sheet={sheet} act="send" word="formSend" anchor={FAULTS} />
    </div>
  </Labelled>
);

/** Everything that was answered, to be looked at once more before it is sent. */
export const checkPage = (sheet: Sheet): PageView =>
  applyPage({
    ...{ address: sheet.address, served: sheet.served, status: 200 },
    children: (
      <>
        <div id={FAULTS} tabindex={-1}>
          <Say as="p" class="step" word="checkTitle" />
          <Say as="p" class="lead" word="checkIntro" />
        </div>
        <CheckedAnswers sheet={sheet} />
      </>
    ),
  });
