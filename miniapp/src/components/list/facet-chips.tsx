import type { FacetCount } from '@minzong/api-contract';
import { useWords } from '../../words/use-words';
import { Chips } from '../chips';

interface FacetChipsProps {
  name: string;
  values: FacetCount[];
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
  /** our own word for a value, where the api has none */
  labelOf?: (value: string) => string | undefined;
}

/** Narrows a list by one filter; every chip says how many documents it leads to. */
export const FacetChips = ({ name, values, chosen, onChoose, labelOf }: FacetChipsProps) => {
  const { browse } = useWords();
  // With a single value there is nothing to choose.
  if (values.length < 2 && chosen === undefined) return null;
  return (
    <Chips
      name={name}
      chips={[
        { value: undefined, label: browse.all },
        ...values.map(({ value, label, count }) => ({
          value,
          label: browse.counted(labelOf?.(value) ?? label, count),
        })),
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
};
