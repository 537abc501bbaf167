import { View } from '@tarojs/components';
import { forgetSearches, usePastSearches } from '../../content/past-searches';
import { useWords } from '../../words/use-words';
import { Section } from '../section';
import { Tap } from '../tap';

/** What was searched on this device before, to be asked again with one tap. */
export const PastSearches = ({ onChoose }: { onChoose: (words: string) => void }) => {
  const { search } = useWords();
  const searches = usePastSearches();
  if (searches.length === 0) return null;
  return (
    <Section title={search.history}>
      <View className="labels">
        {searches.map((words) => (
          <Tap
            key={words}
            className="label"
            onTap={() => {
              onChoose(words);
            }}
          >
            {words}
          </Tap>
        ))}
      </View>
      <Tap className="text-button" onTap={forgetSearches}>
        {search.clear}
      </Tap>
    </Section>
  );
};
