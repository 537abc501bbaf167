import { View } from '@tarojs/components';
import type { Chip } from './chips';
import { Tap } from './tap';

interface TabsProps<T> {
  name: string;
  tabs: Chip<T>[];
  shown: T;
  onShow: (value: T) => void;
}

/** Two or three views of one page. */
export const Tabs = <T,>({ name, tabs, shown, onShow }: TabsProps<T>) => (
  <View className="tabs" aria-role="tablist" aria-label={name}>
    {tabs.map(({ value, label }) => (
      <Tap
        key={label}
        role="tab"
        className={value === shown ? 'tab tab-shown' : 'tab'}
        selected={value === shown}
        label={label}
        onTap={() => {
          onShow(value);
        }}
      >
        {label}
      </Tap>
    ))}
  </View>
);
