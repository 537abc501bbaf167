import type { FacetCount, SearchFacet } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { facetLabel } from '../../content/narrowing-words';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** As many values as a thumb passes without effort; the others are one tap away. */
const FEW = 8;

interface FacetChoiceProps {
  facet: SearchFacet;
  counts: FacetCount[];
  chosen: string | undefined;
  /** undefined takes the choice away */
  onChoose: (value: string | undefined) => void;
}

/** One value of a facet, each with how many documents have it. The chosen one is always in sight. */
export const FacetChoice = ({ facet, counts, chosen, onChoose }: FacetChoiceProps) => {
  const words = useWords();
  const { search } = words;
  const [all, setAll] = useState(false);
  if (counts.length === 0) return null;
  const shown = counts.filter(({ value }, index) => all || index < FEW || value === chosen);
  return (
    <View className="choice" aria-role="radiogroup" aria-label={search.facets[facet]}>
      <Text className="choice-name" aria-role="heading" aria-level="3">
        {search.facets[facet]}
      </Text>
      <View className="choice-values">
        {shown.map((count) => {
          const isChosen = count.value === chosen;
          const label = facetLabel(facet, count, words);
          return (
            <Tap
              key={count.value}
              role="radio"
              className={isChosen ? 'chip chip-chosen' : 'chip'}
              checked={isChosen}
              label={search.count(label, count.count)}
              onTap={() => {
                onChoose(isChosen ? undefined : count.value);
              }}
            >
              <Text>{label}</Text>
              <Text className="choice-count">{String(count.count)}</Text>
            </Tap>
          );
        })}
        {shown.length < counts.length && (
          <Tap
            className="text-button"
            label={`${search.facets[facet]}，${search.all(counts.length)}`}
            onTap={() => {
              setAll(true);
            }}
          >
            {search.all(counts.length)}
          </Tap>
        )}
      </View>
    </View>
  );
};
