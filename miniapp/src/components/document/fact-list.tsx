import { Text, View } from '@tarojs/components';
import type { Fact } from '../../content/facts';

/** Facts as pairs of a name and a value; each pair is read out as one. */
export const FactList = ({ facts }: { facts: Fact[] }) =>
  facts.length === 0 ? null : (
    <View className="facts" aria-role="list">
      {facts.map(({ name, value, className = '' }) => (
        <View key={name} className="fact" aria-role="listitem" aria-label={`${name}：${value}`}>
          <Text className="fact-name">{name}</Text>
          <Text className={`fact-value ${className}`} userSelect>
            {value}
          </Text>
        </View>
      ))}
    </View>
  );
