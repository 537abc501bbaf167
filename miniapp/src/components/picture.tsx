import type { Image as PublishedImage } from '@minzong/content-types';
import { Image, Text, View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useReconnected } from '../content/connection';
import { imageAddress } from '../content/images';
import { useWords } from '../words/use-words';

interface PictureProps {
  image: PublishedImage;
  /** pixels that are enough */
  width: number;
  className: string;
  mode: 'aspectFit' | 'aspectFill' | 'scaleToFill';
  style?: string | undefined;
  /** for the screen reader, where it is more than the alternative text */
  label?: string;
  onTap?: () => void;
}

/** A picture; in its place its alternative text when it does not come, until the network returns. */
export const Picture = ({ image, width, className, mode, style, label, onTap }: PictureProps) => {
  const { offline } = useWords();
  const [missing, setMissing] = useState(false);
  const tryAgain = useCallback(() => {
    setMissing(false);
    return Promise.resolve();
  }, []);
  useReconnected(missing, tryAgain);
  const { alternativeText } = image;
  if (missing) {
    return (
      <View
        className="picture-missing"
        aria-role="img"
        aria-label={`${offline.pictureMissing}。${alternativeText}`}
      >
        <Text className="picture-missing-line">{offline.pictureMissing}</Text>
        <Text>{alternativeText}</Text>
      </View>
    );
  }
  return (
    <Image
      className={className}
      mode={mode}
      {...(style !== undefined && { style })}
      lazyLoad
      src={imageAddress(image, width)}
      aria-role={onTap === undefined ? 'img' : 'button'}
      aria-label={label ?? alternativeText}
      onError={() => {
        setMissing(true);
      }}
      {...(onTap !== undefined && { onClick: onTap })}
    />
  );
};
