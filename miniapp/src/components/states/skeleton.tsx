import { View } from '@tarojs/components';
import { useWords } from '../../words/use-words';
import { SlowLine } from './slow-line';

const ROWS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The shape of a list while it loads. */
export const ListSkeleton = () => (
  <View>
    <SlowLine />
    <View className="skeleton" aria-role="status" aria-busy aria-label={useWords().list.loading}>
      {ROWS.map((row) => (
        <View key={row} className="row" aria-hidden>
          <View className="bone bone-title" />
          <View className="bone bone-line" />
          <View className="bone bone-meta" />
        </View>
      ))}
    </View>
  </View>
);

/** The shape of a document while it loads. */
export const DocumentSkeleton = () => (
  <View>
    <SlowLine />
    <View
      className="skeleton document"
      aria-role="status"
      aria-busy
      aria-label={useWords().list.loading}
    >
      <View className="bone bone-heading" />
      <View className="bone bone-meta" />
      {ROWS.map((row) => (
        <View key={row} className="bone bone-paragraph" />
      ))}
    </View>
  </View>
);
