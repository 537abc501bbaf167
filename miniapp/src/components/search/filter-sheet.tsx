import type { SearchResult } from '@minzong/api-contract';
import { useState } from 'react';
import {
  FACETS,
  SORTS,
  narrowed,
  withoutNarrowing,
  type SearchQuestion,
} from '../../content/search-question';
import { useWords } from '../../words/use-words';
import { Choice } from '../choice';
import { Sheet } from '../sheet';
import { Tap } from '../tap';
import { DayChoice } from './day-choice';
import { FacetChoice } from './facet-choice';

interface FilterSheetProps {
  question: SearchQuestion;
  facets: SearchResult['facets'];
  onClose: () => void;
  onShow: (question: SearchQuestion) => void;
}

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
    <Sheet
      title={search.filter}
      onClose={onClose}
      actions={
        <>
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
        </>
      }
    >
      <Choice
        name={search.sort}
        values={[undefined, ...SORTS] as const}
        chosen={SORTS.find((sort) => sort === wanted.sort)}
        labelOf={(sort) => search.sorts[sort ?? 'relevance']}
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
    </Sheet>
  );
};
