import type { OwnCase } from '@minzong/api-contract';
import type { ServiceAddress } from '../addresses';
import { FAULTS } from '../components/form/fault-summary';
import { Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { AnswersShown } from './answers-shown';
import { BackButton, CaseButton, CaseForm, casePage, type Question } from './case-frame';
import { Moment } from './digits';
import { filledWith } from './filled';
import type { Sheet } from './sheet';

const NO_SHEET = { faults: new Map(), hidden: {}, action: '', opened: undefined, prefix: '' };

const Looks = ({ looks }: Pick<OwnCase, 'looks'>) => (
  <section aria-labelledby="looks">
    <Say as="h2" id="looks" word="ownLooks" />
    {looks.length === 0 ? (
      <Say as="p" word="ownNoLooks" />
    ) : (
      <ul>
        {looks.map(({ at }, index) => (
          <li key={String(index)}>
            <Moment at={at} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** Everything that is held of a case, to be taken along or erased (个人信息保护法第四十五条、第四十七条). */
export const ownPage = (
  { address, question }: { address: ServiceAddress; question: Question },
  own: OwnCase,
): PageView => {
  const sheet: Sheet = {
    ...NO_SHEET,
    ...{ address, served: own.form, filled: filledWith(own.answers, own.files) },
  };
  return casePage({
    ...{ address, title: 'own', status: 200 },
    children: (
      <div id={FAULTS} tabindex={-1}>
        <Say as="p" class="lead" word="ownIntro" />
        <CaseForm address={address} question={question} label="own">
          <AnswersShown
            sheet={sheet}
            file={(id) => <CaseButton act={`file-${id}`} word="ownFile" class="second" />}
          />
          <Looks looks={own.looks} />
          <div class="act-list">
            <CaseButton act="export" word="ownExport" />
            <CaseButton act="erase" word="erase" class="second" />
            <BackButton />
          </div>
        </CaseForm>
      </div>
    ),
  });
};
