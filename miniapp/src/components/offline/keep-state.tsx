import { Text, View } from '@tarojs/components';
import { stopKeeping, useKeeping } from '../../content/offline/keeping';
import { bytesOf, type Thing } from '../../content/offline/thing';
import type { Keeper } from '../../content/offline/use-keeper';
import { sizeInWords } from '../../words/size';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

interface KeepStateProps {
  id: string;
  thing: Thing | undefined;
  planning: Keeper['planning'];
  /** the version that is served differs from the one that was kept */
  renewed?: boolean;
  onKeep: () => void;
}

/** How far something is kept, in words that are read out as they change, and what can be done. */
export const KeepState = ({ id, thing, planning, renewed = false, onKeep }: KeepStateProps) => {
  const { offline } = useWords();
  const keeping = useKeeping(id);
  if (planning !== undefined) {
    return (
      <Text className="keep-line" aria-role="status" aria-live="polite">
        {offline.planning(planning.done, planning.all)}
      </Text>
    );
  }
  if (keeping !== undefined) {
    const percent = Math.floor((keeping.doneBytes / Math.max(1, keeping.allBytes)) * 100);
    return (
      <View className="keep-doing">
        <View className="keep-track" aria-hidden>
          <View className="keep-done" style={`width:${String(percent)}%`} />
        </View>
        <Text className="keep-line" aria-role="progressbar" aria-label={offline.keeping(percent)}>
          {offline.keeping(percent)}
        </Text>
        <Tap
          className="text-button"
          onTap={() => {
            stopKeeping(id);
          }}
        >
          {offline.stop}
        </Tap>
      </View>
    );
  }
  if (thing === undefined) return null;
  const whole = thing.state === 'whole';
  const line = whole ? offline.whole(sizeInWords(bytesOf(thing))) : offline.paused;
  return (
    <View className="keep-doing">
      <Text className={whole ? 'keep-line' : 'keep-line keep-partly'} aria-role="status">
        {whole && renewed ? offline.renewed : line}
      </Text>
      {(!whole || renewed) && (
        <Tap className="text-button" onTap={onKeep}>
          {whole ? offline.renew : offline.resume}
        </Tap>
      )}
    </View>
  );
};
