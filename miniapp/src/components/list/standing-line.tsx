import { Text } from '@tarojs/components';

/** What a row of a list must say before anything else: repealed, withdrawn, not yet in force. */
export const StandingLine = ({ standing }: { standing: string[] }) =>
  standing.length === 0 ? null : <Text className="row-standing">{standing.join('  ·  ')}</Text>;
