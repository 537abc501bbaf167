import { ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Tap } from '../../../components/tap';
import { useWords } from '../../../words/use-words';
import type { Layer, Line } from './layers';
import { lineAnchor } from './leaf-anchor';
import { LineTexts } from './line-texts';

/** One press of a button passes so many columns. */
const COLUMNS_A_PRESS = 4;

interface VerticalLinesProps {
  lines: Line[];
  /** of the leaf in its text, from 0 */
  leaf: number;
  chosen: number | undefined;
  language: string;
  layers: Layer[];
}

/** Lines as columns from right to left, as the leaf has them; buttons move along them. */
export const VerticalLines = ({ lines, leaf, chosen, language, layers }: VerticalLinesProps) => {
  const { ancient } = useWords();
  const [first, setFirst] = useState(chosen ?? 0);
  return (
    <View>
      <ScrollView
        className="columns-frame"
        scrollX
        scrollIntoView={lineAnchor(leaf, first)}
        aria-label={ancient.vertical}
      >
        <View className="columns" aria-role="list">
          {lines.map((line, index) => (
            <View
              key={line.label}
              id={lineAnchor(leaf, index)}
              className={index === chosen ? 'column column-opened' : 'column'}
              aria-role="listitem"
            >
              <Text className="column-label" aria-label={ancient.line(line.label)}>
                {line.label}
              </Text>
              <LineTexts line={line} language={language} layers={layers} />
            </View>
          ))}
        </View>
      </ScrollView>
      <View className="zoom-controls">
        <Tap
          className="button zoom-button"
          disabled={first + COLUMNS_A_PRESS >= lines.length}
          onTap={() => {
            setFirst(first + COLUMNS_A_PRESS);
          }}
        >
          {ancient.laterLines}
        </Tap>
        <Tap
          className="button zoom-button"
          disabled={first === 0}
          onTap={() => {
            setFirst(Math.max(0, first - COLUMNS_A_PRESS));
          }}
        >
          {ancient.earlierLines}
        </Tap>
      </View>
    </View>
  );
};
