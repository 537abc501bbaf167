import { ScrollView, View } from '@tarojs/components';
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

/** One choice of several in a row that scrolls sideways. */
export const Chips = <T,>({ name, chips, chosen, onChoose }: ChipsProps<T>) => (
  <ScrollView className="chips" scrollX enhanced showScrollbar={false}>
    <View className="chips-row" aria-role="radiogroup" aria-label={name}>
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
  </ScrollView>
);
