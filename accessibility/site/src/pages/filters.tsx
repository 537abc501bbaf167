import {
  COLLECTIONS,
  FILTERS,
  LINK_FILTERS,
  collectionOf,
  isLinkFilter,
  type Collection,
  type FieldFilter,
  type LinkFilter,
} from '@minzong/api-contract';
import {
  LINK_TARGETS,
  certificateSystem,
  explainerKind,
  placement,
  script,
  validity,
  type Locale,
} from '@minzong/content-types';
import { hrefOf } from '../addresses';
import { inOwnLanguage } from '../own-site';
import { Labelled, Run, Say, useSay, useSurroundings } from '../layout/language';
import { say, type Phrase } from '../words/say';
import type { PageRequest } from './page-request';

export type FilterName = FieldFilter | LinkFilter;

export interface Choice {
  value: string;
  label: Phrase;
}

export interface Filter {
  name: FilterName;
  choices: Choice[];
}

const CLOSED: Partial<Record<FilterName, readonly string[]>> = {
  validity: validity.options,
  kind: explainerKind.options,
  script: script.options,
  placement: placement.options,
  certificateSystem: certificateSystem.options,
};

const MOST_CHOICES = 100;
const FIRST_YEAR = 2020;

const yearsUntil = (year: number, lang: Locale): Choice[] =>
  Array.from({ length: year - FIRST_YEAR + 1 }, (_, index) => String(year - index)).map(
    (value) => ({ value, label: { text: value, lang } }),
  );

const closedChoices = (request: PageRequest, name: FilterName): Choice[] =>
  (CLOSED[name] ?? []).map((value) => ({
    value,
    label: say(request.locale, `${name}.${value}` as 'kind.text'),
  }));

/** Categories are whatever the listed documents say. */
const categories = async ({ api, locale }: PageRequest): Promise<Choice[]> => {
  const { items } = await api.list('products', {
    ...inOwnLanguage(locale),
    pageSize: MOST_CHOICES,
  });
  const found = new Map(items.map((item) => [item.category, item.locale]));
  return [...found].map(([text, lang]) => ({ value: text, label: { text, lang } }));
};

const linkChoices = async ({ api, locale }: PageRequest, name: LinkFilter): Promise<Choice[]> => {
  const collection = collectionOf(LINK_TARGETS[LINK_FILTERS[name]]);
  const query = { ...inOwnLanguage(locale), pageSize: MOST_CHOICES };
  const { items } = await api.list(collection, query);
  return items.map(({ slug, title, locale: lang }) => ({
    value: slug,
    label: { text: title, lang },
  }));
};

const choicesOf = (request: PageRequest, name: FilterName): Promise<Choice[]> => {
  if (isLinkFilter(name)) return linkChoices(request, name);
  if (name === 'category') return categories(request);
  if (name === 'year') return Promise.resolve(yearsUntil(new Date().getFullYear(), request.locale));
  return Promise.resolve(closedChoices(request, name));
};

/** The filters of a collection with what can be chosen; those with nothing to choose are left out. */
export const loadFilters = async (
  request: PageRequest,
  collection: Collection,
): Promise<Filter[]> => {
  const names: readonly FilterName[] = FILTERS[COLLECTIONS[collection]];
  const filters = await Promise.all(
    names.map(async (name) => ({ name, choices: await choicesOf(request, name) })),
  );
  return filters.filter(({ choices }) => choices.length > 0);
};

/** The words for a filter's value: its label where it is known, else the value itself. */
export const chosenLabel = (filters: Filter[], name: string, value: string): Phrase =>
  filters.find((filter) => filter.name === name)?.choices.find((choice) => choice.value === value)
    ?.label ?? { text: value, lang: 'en' };

const Select = ({ filter, chosen }: { filter: Filter; chosen: string | undefined }) => {
  const any = useSay()('anyValue');
  const id = `Filter-${filter.name}`;
  return (
    <p>
      <Say as="label" word={filter.name} for={id} />
      <select id={id} name={filter.name}>
        <Run as="option" lang={any.lang} value="">
          {any.text}
        </Run>
        {filter.choices.map(({ value, label }) => (
          <Run as="option" key={value} lang={label.lang} value={value} selected={value === chosen}>
            {label.text}
          </Run>
        ))}
      </select>
    </p>
  );
};

interface FilterFormProps {
  filters: Filter[];
  path: string;
  query: Record<string, string>;
}

/** The filters as a plain form: it works without script and its result has an address. */
export const FilterForm = ({ filters, path, query }: FilterFormProps) => {
  const { locale } = useSurroundings();
  if (filters.length === 0) return null;
  const isFiltered = filters.some(({ name }) => query[name] !== undefined);
  return (
    <details class="filters" open={isFiltered}>
      <Say as="summary" word="filter" />
      <Labelled as="form" label="filter" action={hrefOf(locale, path)}>
        {filters.map((filter) => (
          <Select key={filter.name} filter={filter} chosen={query[filter.name]} />
        ))}
        <p class="actions">
          <Say as="button" type="submit" word="applyFilter" />
          {isFiltered ? <Say as="a" word="clearFilter" href={hrefOf(locale, path)} /> : null}
        </p>
      </Labelled>
    </details>
  );
};
