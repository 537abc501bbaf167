import { View } from '@tarojs/components';

/** A thin band after Yi lacquer work, drawn in CSS; silent for screen readers. */
export const Ornament = () => <View className="ornament" aria-hidden />;
