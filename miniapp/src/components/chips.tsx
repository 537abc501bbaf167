import { View } from '@tarojs/components';
import { Tap } from './tap';

export interface Chip<T> {
  value: T;
  label: string;
}

interface ChipsProps<T> {
  /** what is chosen here, for the screen reader */
  name: string;
  chips: Chip<T>[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One choice of several. They wrap: a row that scrolls would need a gesture. */
export const Chips = <T,>({ name, chips, chosen, onChoose }: ChipsProps<T>) => (
  <View className="chips" aria-role="radiogroup" aria-label={name}>
    {chips.map(({ value, label }) => (
      <Tap
        key={label}
        role="radio"
        className={value === chosen ? 'chip chip-chosen' : 'chip'}
        checked={value === chosen}
        label={label}
        onTap={() => {
          onChoose(value);
        }}
      >
        {label}
      </Tap>
    ))}
  </View>
);
