import { Text, View } from '@tarojs/components';
import { useWords } from '../words/use-words';
import { Tap } from './tap';

interface SwitchRowProps {
  name: string;
  /** what it does, in a sentence */
  explanation: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, said in a word as well as shown. */
export const SwitchRow = ({ name, explanation, on, onChange }: SwitchRowProps) => {
  const { settings } = useWords();
  return (
    <Tap
      role="switch"
      className="switch-row"
      label={`${name}，${explanation}`}
      checked={on}
      onTap={() => {
        onChange(!on);
      }}
    >
      <View className="switch-text">
        <Text className="switch-name">{name}</Text>
        <Text className="switch-explanation">{explanation}</Text>
      </View>
      <Text className={on ? 'switch-state switch-on' : 'switch-state'}>
        {on ? settings.on : settings.off}
      </Text>
    </Tap>
  );
};
