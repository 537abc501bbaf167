import { FAULTS } from '../components/form/fault-summary';
import type { FieldFault } from '../components/form/faults';
import { hrefOf } from '../addresses';
import { Say, SayWith, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { timeText } from '../words/dates';
import { applyPage } from './apply-frame';
import { ActButton } from './buttons';
import { Privacy } from './privacy';
import { SheetFaults, SheetForm } from './sheet-form';
import type { Sheet } from './sheet';

/** What a page with a form has to say besides. */
export interface FormNews {
  status: number;
  /** why it could not be taken although it is right */
  trouble?: FieldFault | undefined;
  /** the form was changed since it was begun */
  isChanged?: boolean;
  /** the draft was kept; its address is to be kept by the person */
  draft?: { token: string; keptUntil: string };
  /** a draft was asked for that is over */
  isDraftOver?: boolean;
  /** of a look-up */
  isMatch?: boolean;
}

const SAVED = 'Saved';

/** Where a kept draft is found again: the page says its whole address, to be written down too. */
const SavedDraft = ({ sheet, draft }: { sheet: Sheet; draft: NonNullable<FormNews['draft']> }) => {
  const { locale } = useSurroundings();
  const href = hrefOf(locale, sheet.address.path, { draft: draft.token });
  return (
    <div class="notice" id={SAVED} role="status" tabindex={-1}>
      <Say as="h2" word="draftKept" values={{ time: timeText(draft.keptUntil, locale) }} />
      <p>
        <SayWith
          word="draftKeep"
          parts={{ link: <Say as="a" word="draftLink" href={href} class="draft-link" /> }}
        />
      </p>
      <Say as="p" class="hint" word="draftSecret" />
    </div>
  );
};

/** The answer of a register: that it is so or not, and nothing else. */
const Match = ({ isMatch }: { isMatch: boolean }) => (
  <div class="notice" id={FAULTS} role="status" tabindex={-1}>
    <Say as="h2" word={isMatch ? 'lookUpMatch' : 'lookUpNoMatch'} />
    <Say as="p" word={isMatch ? 'lookUpMatchNote' : 'lookUpNoMatchNote'} />
  </div>
);

const LookUp = ({ sheet }: { sheet: Sheet }) => (
  <>
    <Say as="p" class="lead" word="lookUpIntro" />
    <SheetForm sheet={sheet} label="apply.look-up" send="lookUpAsk" />
    <Privacy served={sheet.served} />
  </>
);

const Apply = ({ sheet }: { sheet: Sheet }) => (
  <>
    <Say as="p" class="lead" word="formIntro" />
    <SheetForm sheet={sheet} label="formName" send="formCheck">
      <ActButton sheet={sheet} act="save" word="formSave" anchor={SAVED} class="second" />
    </SheetForm>
  </>
);

/** The form, empty or as it was sent, with what is wrong with it and what has happened to it. */
export const formPage = (sheet: Sheet, news: FormNews): PageView => {
  const { served, address, faults } = sheet;
  const { trouble, isMatch } = news;
  const isLookUp = served.form.handling.kind === 'look-up';
  return applyPage({
    ...{ address, served, status: news.status },
    isFaulty: faults.size > 0 || trouble !== undefined,
    children: (
      <>
        {news.isChanged === true ? (
          <Say as="p" class="notice" role="status" word="formChanged" />
        ) : null}
        {news.isDraftOver === true ? <Say as="p" class="notice" word="draftOver" /> : null}
        {news.draft === undefined ? null : <SavedDraft sheet={sheet} draft={news.draft} />}
        <SheetFaults sheet={sheet} trouble={trouble} />
        {isMatch === undefined ? null : <Match isMatch={isMatch} />}
        {isLookUp ? <LookUp sheet={sheet} /> : <Apply sheet={sheet} />}
      </>
    ),
  });
};
