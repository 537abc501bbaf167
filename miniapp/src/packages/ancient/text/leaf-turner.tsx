import type { AncientText } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { Tap } from '../../../components/tap';
import { useWords } from '../../../words/use-words';

interface LeafTurnerProps {
  leaves: AncientText['leaves'];
  position: number;
  onTurn: (position: number) => void;
}

/** Turns leaves with buttons; no gesture is needed. */
export const LeafTurner = ({ leaves, position, onTurn }: LeafTurnerProps) => {
  const { ancient } = useWords();
  const folio = leaves[position]?.folio ?? '';
  return (
    <View className="turner">
      <Tap
        className="button turner-button"
        disabled={position === 0}
        onTap={() => {
          onTurn(position - 1);
        }}
      >
        {ancient.previous}
      </Tap>
      <Text className="turner-position" aria-live="polite">
        {`${ancient.leaf(folio)}  ${ancient.position(position + 1, leaves.length)}`}
      </Text>
      <Tap
        className="button turner-button"
        disabled={position === leaves.length - 1}
        onTap={() => {
          onTurn(position + 1);
        }}
      >
        {ancient.next}
      </Tap>
    </View>
  );
};
