import { Text, View } from '@tarojs/components';
import { Tap } from '../../../components/tap';
import { useWords } from '../../../words/use-words';
import type { Layer, Line } from './layers';
import { LineTexts } from './line-texts';

interface LineProps {
  line: Line;
  id: string;
  /** marked here and, where its place is known, on the picture */
  chosen: boolean;
  language: string;
  layers: Layer[];
  onChoose: () => void;
}

/** A line of a leaf; its number shows it on the picture. */
export const LineView = ({ line, id, chosen, language, layers, onChoose }: LineProps) => {
  const { ancient } = useWords();
  const onPicture = line.region !== undefined;
  return (
    <View id={id} className={chosen ? 'line line-opened' : 'line'} aria-role="listitem">
      {onPicture ? (
        <Tap
          className="line-label line-way"
          role="radio"
          label={ancient.showLine(line.label)}
          checked={chosen}
          onTap={onChoose}
        >
          {line.label}
        </Tap>
      ) : (
        <Text className="line-label" aria-label={ancient.line(line.label)}>
          {line.label}
        </Text>
      )}
      <View className="line-texts">
        <LineTexts line={line} language={language} layers={layers} />
      </View>
    </View>
  );
};
