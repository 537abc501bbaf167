import type { Collection } from '@minzong/api-contract';
import { View } from '@tarojs/components';
import { CONTACT_TELEPHONE } from '../../config';
import { listAddress } from '../../content/addresses';
import {
  chosenNarrowings,
  withoutNarrowing,
  type SearchQuestion,
} from '../../content/search-question';
import { callNumber } from '../../platform/actions';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Section } from '../section';
import { Notice } from '../states/notice';
import { Tap } from '../tap';

/** Where most of what people look for is found. */
const SECTIONS: Collection[] = [
  'service-guides',
  'policies',
  'explainers',
  'articles',
  'announcements',
  'ancient-texts',
];

interface NoResultsProps {
  question: SearchQuestion;
  /** words that do find something */
  nearest: string[];
  onAsk: (words: string) => void;
  onChange: (question: SearchQuestion) => void;
}

const Nearest = ({ nearest, onAsk }: Pick<NoResultsProps, 'nearest' | 'onAsk'>) => {
  const { search } = useWords();
  if (nearest.length === 0) return null;
  return (
    <Section title={search.nearest}>
      <View className="labels">
        {nearest.map((words) => (
          <Tap
            key={words}
            className="label nearest"
            onTap={() => {
              onAsk(words);
            }}
          >
            {words}
          </Tap>
        ))}
      </View>
    </Section>
  );
};

/** Nothing was found: what to try, whom to call, where to look. */
export const NoResults = ({ question, nearest, onAsk, onChange }: NoResultsProps) => {
  const { search, collections } = useWords();
  const isNarrowed = chosenNarrowings(question).some(([name]) => name !== 'sort');
  return (
    <View>
      <Notice
        title={search.none(question.q)}
        lines={[...(isNarrowed ? [search.noneNarrowed] : []), search.noneAdvice]}
      >
        {isNarrowed && (
          <Tap
            className="button button-main"
            onTap={() => {
              onChange(withoutNarrowing(question));
            }}
          >
            {search.removeAll}
          </Tap>
        )}
        {CONTACT_TELEPHONE !== '' && (
          <Tap
            className="button call"
            onTap={() => {
              callNumber(CONTACT_TELEPHONE);
            }}
          >
            {search.call(CONTACT_TELEPHONE)}
          </Tap>
        )}
      </Notice>
      <Nearest nearest={nearest} onAsk={onAsk} />
      <Section title={search.sections}>
        <View className="labels">
          {SECTIONS.map((collection) => (
            <Tap
              key={collection}
              className="label"
              role="link"
              onTap={() => void openPage(listAddress(collection))}
            >
              {collections[collection]}
            </Tap>
          ))}
        </View>
      </Section>
    </View>
  );
};
