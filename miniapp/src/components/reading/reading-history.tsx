import { Text } from '@tarojs/components';
import { documentAddress } from '../../content/addresses';
import { useReadingHistory } from '../../content/reading-history';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Section } from '../section';
import { Tap } from '../tap';

/** What was read on this telephone and how far, latest first. */
export const ReadingHistory = () => {
  const { me } = useWords();
  const history = useReadingHistory();
  return (
    <Section title={me.history}>
      {history.length === 0 && <Text className="quiet">{me.noHistory}</Text>}
      {history.map(({ type, slug, title, progress, place }) => (
        <Tap
          key={`${type}/${slug}`}
          className="linked"
          role="link"
          onTap={() => void openPage(documentAddress(type, slug, place))}
        >
          <Text className="headline">{title}</Text>
          {progress !== undefined && <Text className="headline-day">{me.readTo(progress)}</Text>}
        </Tap>
      ))}
    </Section>
  );
};
