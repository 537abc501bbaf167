import { Text, View } from '@tarojs/components';
import { Tap } from '../../../components/tap';
import { useWords } from '../../../words/use-words';
import type { Layer, Line } from './layers';
import { LineTexts } from './line-texts';

interface LineTurnerProps {
  lines: Line[];
  chosen: number | undefined;
  language: string;
  layers: Layer[];
  onChoose: (line: number) => void;
}

/** Goes through the lines below the picture: the line is read while its place is marked above. */
export const LineTurner = ({ lines, chosen, language, layers, onChoose }: LineTurnerProps) => {
  const { ancient } = useWords();
  const line = chosen === undefined ? undefined : lines[chosen];
  const turn = (step: number): void => {
    onChoose(chosen === undefined ? 0 : chosen + step);
  };
  return (
    <View className="line-turner">
      <View className="turner">
        <Tap
          className="button turner-button"
          disabled={chosen === undefined || chosen === 0}
          onTap={() => {
            turn(-1);
          }}
        >
          {ancient.previousLine}
        </Tap>
        <Text className="turner-position">
          {line === undefined ? ancient.lineByLine : ancient.line(line.label)}
        </Text>
        <Tap
          className="button turner-button"
          disabled={chosen === lines.length - 1}
          onTap={() => {
            turn(1);
          }}
        >
          {ancient.nextLine}
        </Tap>
      </View>
      <View className="line-now" aria-live="polite">
        {line !== undefined && <LineTexts line={line} language={language} layers={layers} />}
      </View>
    </View>
  );
};
