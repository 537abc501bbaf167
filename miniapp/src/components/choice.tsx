import { Text, View } from '@tarojs/components';
import { Tap } from './tap';

interface ChoiceProps<T> {
  name: string;
  /** how its values are drawn */
  className?: string;
  values: readonly T[];
  chosen: T;
  labelOf: (value: T) => string;
  onChoose: (value: T) => void;
}

/** One of a few values below its name; all of them are in sight, none needs a gesture. */
export const Choice = <T extends string | undefined>({
  name,
  className = '',
  values,
  chosen,
  labelOf,
  onChoose,
}: ChoiceProps<T>) => (
  <View className={`choice ${className}`.trim()} aria-role="radiogroup" aria-label={name}>
    <Text className="choice-name" aria-role="heading" aria-level="3">
      {name}
    </Text>
    <View className="choice-values">
      {values.map((value) => (
        <Tap
          key={value ?? ''}
          role="radio"
          className={value === chosen ? 'chip chip-chosen' : 'chip'}
          checked={value === chosen}
          onTap={() => {
            onChoose(value);
          }}
        >
          {labelOf(value)}
        </Tap>
      ))}
    </View>
  </View>
);
