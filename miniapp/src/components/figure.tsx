import type { Image as PublishedImage } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { wholeImageAddress } from '../content/images';
import { previewImages } from '../platform/actions';
import { useWords } from '../words/use-words';
import { Picture } from './picture';

/** WeChat's screens are 375 to 430 points wide at two or three pixels a point. */
const WIDTH_PIXELS = 1080;

/** A picture in its own proportion, with caption and credit; a tap shows it full screen. */
export const Figure = ({ image }: { image: PublishedImage }) => {
  const { document } = useWords();
  const original = wholeImageAddress(image);
  const below = [image.caption, image.credit].filter((line) => line !== undefined && line !== '');
  return (
    <View className="figure">
      <View
        className="figure-frame"
        style={`padding-bottom:${((image.height / image.width) * 100).toFixed(2)}%`}
      >
        <Picture
          className="figure-image"
          mode="aspectFit"
          image={image}
          width={WIDTH_PIXELS}
          label={document.enlarge(image.alternativeText)}
          onTap={() => {
            previewImages([original], original);
          }}
        />
      </View>
      {below.length > 0 && <Text className="caption">{below.join('  ')}</Text>}
    </View>
  );
};
