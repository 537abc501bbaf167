import type { SearchResult } from '@minzong/api-contract';
import { ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import {
  FACETS,
  SORTS,
  narrowed,
  withoutNarrowing,
  type SearchQuestion,
} from '../../content/search-question';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';
import { DayChoice } from './day-choice';
import { FacetChoice } from './facet-choice';

interface FilterSheetProps {
  question: SearchQuestion;
  facets: SearchResult['facets'];
  onClose: () => void;
  onShow: (question: SearchQuestion) => void;
}

const SortChoice = ({
  chosen,
  onChoose,
}: {
  chosen: string | undefined;
  onChoose: (sort: string | undefined) => void;
}) => {
  const { search } = useWords();
  return (
    <View className="choice" aria-role="radiogroup" aria-label={search.sort}>
      <Text className="choice-name" aria-role="heading" aria-level="3">
        {search.sort}
      </Text>
      <View className="choice-values">
        {([undefined, ...SORTS] as const).map((sort) => (
          <Tap
            key={sort ?? 'relevance'}
            role="radio"
            className={sort === chosen ? 'chip chip-chosen' : 'chip'}
            checked={sort === chosen}
            onTap={() => {
              onChoose(sort);
            }}
          >
            {search.sorts[sort ?? 'relevance']}
          </Tap>
        ))}
      </View>
    </View>
  );
};

/**
 * Everything that a search can be narrowed by, at the bottom where the thumb is. Nothing is asked
 * until it is closed with its main button, so that several choices cost one request.
 */
export const FilterSheet = ({ question, facets, onClose, onShow }: FilterSheetProps) => {
  const { search } = useWords();
  const [wanted, setWanted] = useState(question);
  const want = (change: Parameters<typeof narrowed>[1]): void => {
    setWanted((now) => narrowed(now, change));
  };
  return (
    <View className="sheet" aria-role="dialog" aria-label={search.filter}>
      <View className="sheet-shade" aria-hidden onClick={onClose} />
      <View className="sheet-panel">
        <View className="sheet-head">
          <Text className="sheet-title" aria-role="heading" aria-level="2">
            {search.filter}
          </Text>
          <Tap className="text-button" onTap={onClose}>
            {search.close}
          </Tap>
        </View>
        <ScrollView className="sheet-body" scrollY>
          <SortChoice
            chosen={wanted.sort}
            onChoose={(sort) => {
              want({ sort });
            }}
          />
          {FACETS.map((facet) => (
            <FacetChoice
              key={facet}
              facet={facet}
              counts={facets[facet]}
              chosen={wanted[facet]}
              onChoose={(value) => {
                want({ [facet]: value });
              }}
            />
          ))}
          <DayChoice from={wanted.from} to={wanted.to} onChoose={want} />
        </ScrollView>
        <View className="sheet-actions">
          <Tap
            className="button sheet-reset"
            onTap={() => {
              setWanted(withoutNarrowing(question));
            }}
          >
            {search.reset}
          </Tap>
          <Tap
            className="button button-main sheet-show"
            onTap={() => {
              onShow(wanted);
            }}
          >
            {search.show}
          </Tap>
        </View>
      </View>
    </View>
  );
};
