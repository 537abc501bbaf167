import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Section } from '../../../components/section';
import { useGradual } from '../../../content/use-gradual';
import { useSettings } from '../../../content/settings';
import { useWords } from '../../../words/use-words';
import type { Layer, Leaf } from './layers';
import { LayerChoice } from './layer-choice';
import { lineAnchor } from './leaf-anchor';
import { LeafImage } from './leaf-image';
import { LineTurner } from './line-turner';
import { LineView } from './line-view';
import { VerticalLines } from './vertical-lines';

/** A line may hold 2,000 characters and a translation of 4,000: so many cross at once. */
const LINES_AT_ONCE = 12;

interface LeafProps {
  leaf: Leaf;
  /** of the leaf in its text, from 0 */
  index: number;
  /** the line that the reader came to see, from 0 */
  opened: number | undefined;
  language: string;
  /** the layers that the text has */
  offered: Layer[];
  layers: Layer[];
  onLayers: (layers: Layer[]) => void;
}

/** A leaf: its picture and its lines, so that nothing is only in the picture. */
export const LeafView = ({
  leaf,
  index,
  opened,
  language,
  offered,
  layers,
  onLayers,
}: LeafProps) => {
  const { ancient } = useWords();
  const { vertical } = useSettings();
  const [chosen, setChosen] = useState(opened);
  const { image } = leaf;
  const shown = useGradual(leaf.lines.length, Math.max(LINES_AT_ONCE, (opened ?? 0) + 1));
  const lines = leaf.lines.slice(0, shown);
  const line = chosen === undefined ? undefined : lines[chosen];
  const mayBeVertical = language.startsWith('zh');
  return (
    <View className="leaf">
      {image ? (
        <LeafImage key={image.url} image={image} region={line?.region} />
      ) : (
        <Text className="quiet">{ancient.noImage}</Text>
      )}
      {image && lines.some(({ region }) => region !== undefined) && (
        <LineTurner
          lines={lines}
          chosen={chosen}
          language={language}
          layers={layers}
          onChoose={setChosen}
        />
      )}
      {lines.length > 0 && (
        <Section title={ancient.transcription}>
          <LayerChoice
            offered={offered}
            shown={layers}
            onShow={onLayers}
            mayBeVertical={mayBeVertical}
          />
          {mayBeVertical && vertical ? (
            <VerticalLines
              key={index}
              lines={lines}
              leaf={index}
              chosen={chosen}
              language={language}
              layers={layers}
            />
          ) : (
            <View className="lines" aria-role="list">
              {lines.map((one, position) => (
                <LineView
                  key={one.label}
                  line={one}
                  id={lineAnchor(index, position)}
                  chosen={position === chosen}
                  language={language}
                  layers={layers}
                  onChoose={() => {
                    setChosen(position === chosen ? undefined : position);
                  }}
                />
              ))}
            </View>
          )}
        </Section>
      )}
    </View>
  );
};
