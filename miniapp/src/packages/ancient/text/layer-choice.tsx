import { View } from '@tarojs/components';
import { Tap } from '../../../components/tap';
import { changeSettings, useSettings } from '../../../content/settings';
import { useWords } from '../../../words/use-words';
import { toggled, type Layer } from './layers';

interface LayerChoiceProps {
  offered: Layer[];
  shown: Layer[];
  onShow: (layers: Layer[]) => void;
  mayBeVertical: boolean;
}

/** Which layers of the lines are shown, and whether Chinese stands in columns. */
export const LayerChoice = ({ offered, shown, onShow, mayBeVertical }: LayerChoiceProps) => {
  const { ancient } = useWords();
  const { vertical } = useSettings();
  if (offered.length === 1 && !mayBeVertical) return null;
  return (
    <View className="layers">
      {offered.length > 1 &&
        offered.map((layer) => (
          <Tap
            key={layer}
            role="checkbox"
            className={shown.includes(layer) ? 'chip chip-chosen' : 'chip'}
            checked={shown.includes(layer)}
            onTap={() => {
              onShow(toggled(shown, layer));
            }}
          >
            {ancient.layers[layer]}
          </Tap>
        ))}
      {mayBeVertical && (
        <Tap
          role="switch"
          className={vertical ? 'chip chip-chosen' : 'chip'}
          checked={vertical}
          onTap={() => {
            changeSettings({ vertical: !vertical });
          }}
        >
          {ancient.vertical}
        </Tap>
      )}
    </View>
  );
};
