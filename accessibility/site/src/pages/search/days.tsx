import { Say } from '../../layout/language';
import type { SearchAddress, SearchFaults } from './asked';
import { NARROWING_WORDS } from './facet-label';
import { SEARCH_FORM } from './search-form';

const HINT = 'Day-hint';

interface DayProps {
  name: 'from' | 'to';
  typed: string | undefined;
  fault: SearchFaults['to'];
}

const Day = ({ name, typed = '', fault }: DayProps) => {
  const id = `Day-${name}`;
  return (
    <p class="day">
      <Say as="label" word={NARROWING_WORDS[name]} for={id} />
      {fault === undefined ? null : (
        <Say
          as="span"
          class="fault"
          id={`${id}-fault`}
          word={fault === 'reversed' ? 'dayReversed' : 'dayFaulty'}
          values={{ value: typed.slice(0, 30) }}
        />
      )}
      <input
        id={id}
        type="date"
        name={name}
        form={SEARCH_FORM}
        value={fault === 'faulty' ? '' : typed}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={fault === undefined ? HINT : `${id}-fault ${HINT}`}
      />
    </p>
  );
};

interface DaysProps {
  address: SearchAddress;
  faults?: SearchFaults | undefined;
}

/** From which day to which day; both belong to the form of the question. */
export const Days = ({ address: { query }, faults = {} }: DaysProps) => {
  const { from, to } = query;
  const isFaulty = faults.from !== undefined || faults.to !== undefined;
  return (
    <details class="facet" open={from !== undefined || to !== undefined || isFaulty}>
      <Say as="summary" word="publicationDay" />
      <fieldset>
        <legend>
          <Say class="unseen" word="publicationDay" />
        </legend>
        <Say as="p" class="hint" id={HINT} word="dayHint" />
        <Day name="from" typed={from} fault={faults.from} />
        <Day name="to" typed={to} fault={faults.to} />
        <Say as="button" type="submit" form={SEARCH_FORM} word="dayApply" />
      </fieldset>
    </details>
  );
};
