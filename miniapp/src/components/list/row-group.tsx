import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { watchNearness } from '../../platform/visibility';

/** Divides by two and three, as the rows of tiles and shelves do. */
export const GROUP_SIZE = 24;

interface RowGroupProps {
  id: string;
  className: string;
  children: ReactNode;
}

/**
 * Some rows of a list. Far from the screen they give way to an empty place of their height, so that
 * a list of a thousand takes no more of the telephone than one of a hundred. The element itself stays
 * with what it is: Taro makes another one when it gets or loses an attribute beside class and style,
 * and an observer that watches the old one would never hear of the reader's coming back.
 */
export const RowGroup = ({ id, className, children }: RowGroupProps) => {
  const [heightAway, setHeightAway] = useState<number>();
  useEffect(
    () =>
      watchNearness(id, (near, height) => {
        // An element without height was not laid out yet: nothing is known of it.
        if (near) setHeightAway(undefined);
        else if (height > 0) setHeightAway(height);
      }),
    [id],
  );
  const style =
    heightAway === undefined
      ? ''
      : `height:${String(Math.round(heightAway))}px;box-sizing:border-box`;
  return (
    <View id={id} className={className} style={style}>
      {heightAway === undefined && children}
    </View>
  );
};
