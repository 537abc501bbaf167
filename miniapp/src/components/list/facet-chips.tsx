import type { FacetCount } from '@minzong/api-contract';
import { useWords } from '../../words/use-words';
import { Chips } from '../chips';

interface FacetChipsProps {
  name: string;
  values: FacetCount[];
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
  /** our own words for the values, in the order in which they are offered */
  labels?: Record<string, string>;
}

/** In the order of our own words where there are any, else as the api orders them. */
const inOrder = (values: FacetCount[], labels: Record<string, string>): FacetCount[] => {
  const known = Object.keys(labels);
  return known.length === 0
    ? values
    : known.flatMap((name) => values.filter(({ value }) => value === name));
};

/** Narrows a list by one filter; every chip says how many documents it leads to. */
export const FacetChips = ({ name, values, chosen, onChoose, labels = {} }: FacetChipsProps) => {
  const { browse } = useWords();
  // With a single value there is nothing to choose.
  if (values.length < 2 && chosen === undefined) return null;
  return (
    <Chips
      name={name}
      chips={[
        { value: undefined, label: browse.all },
        ...inOrder(values, labels).map(({ value, label, count }) => ({
          value,
          label: browse.counted(labels[value] ?? label, count),
        })),
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
};
