import { SEARCH_FACETS, SEARCH_QUERY_LIMIT } from '@minzong/api-contract';
import { hrefOf } from '../../addresses';
import { Run, Say } from '../../layout/language';
import { useSuggestions } from '../../layout/suggestions';
import { languageOf } from '../../words/text-language';
import { keptWords, lengthOf, type SearchAddress, type SearchFaults } from './asked';

/** The days stand among the filters and belong to this form: nothing typed is lost by either button. */
export const SEARCH_FORM = 'Search-form';
const FAULT = 'Query-fault';
const HELP = 'Query-help';

const Fault = ({ fault, typed }: { fault: SearchFaults['words']; typed: string }) =>
  fault === undefined ? null : (
    <p class="fault" id={FAULT}>
      {fault === 'long' ? (
        <Say word="searchFaultLong" values={{ n: lengthOf(typed), limit: SEARCH_QUERY_LIMIT }} />
      ) : (
        <Say word="searchFaultUnreadable" />
      )}
    </p>
  );

interface SearchFormProps {
  address: SearchAddress;
  /** says what can be typed; whoever has found something knows */
  withHelp?: boolean;
  faults?: SearchFaults | undefined;
}

/** The question, as it was asked, to be asked again. What it was narrowed by is kept. */
export const SearchForm = ({ address, withHelp = false, faults = {} }: SearchFormProps) => {
  const { locale, query } = address;
  const typed = query['q'] ?? '';
  const kept = keptWords(typed);
  const isFaulty = faults.words !== undefined;
  const describedBy = [...(isFaulty ? [FAULT] : []), ...(withHelp ? [HELP] : [])].join(' ');
  return (
    <form
      class="big-search"
      role="search"
      id={SEARCH_FORM}
      action={hrefOf(locale, '/search')}
      {...useSuggestions()}
    >
      <Say as="label" word="searchLabel" for="Query" />
      <Fault fault={faults.words} typed={typed} />
      <div>
        <Run
          as="input"
          lang={languageOf(kept, locale)}
          id="Query"
          type="search"
          name="q"
          value={kept}
          maxlength={SEARCH_QUERY_LIMIT}
          autocomplete="off"
          aria-invalid={isFaulty ? 'true' : undefined}
          aria-describedby={describedBy === '' ? undefined : describedBy}
        />
        <Say as="button" type="submit" word="search" />
      </div>
      {withHelp ? <Say as="p" class="hint" id={HELP} word="searchHelp" /> : null}
      {faults.others === true
        ? null
        : [...SEARCH_FACETS, 'sort' as const].map((name) =>
            query[name] === undefined ? null : (
              <input key={name} type="hidden" name={name} value={query[name]} />
            ),
          )}
    </form>
  );
};
