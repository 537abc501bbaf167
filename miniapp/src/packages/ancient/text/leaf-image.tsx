import type { Image as PublishedImage, LineRegion } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { Picture } from '../../../components/picture';
import { Tap } from '../../../components/tap';
import { announce } from '../../../content/spoken';
import { useWords } from '../../../words/use-words';
import { useZoom } from './use-zoom';
import {
  MOST_ZOOM,
  movedBy,
  showing,
  styleOf,
  WHOLE,
  ZOOM_STEP,
  zoomedBy,
  type Zoom,
} from './zoom';

/** From here on the smaller picture would be blurred. */
const ZOOM_OF_ORIGINAL = 1.4;
const WIDTH_PIXELS = 1080;
/** A press moves by less than a frame, so that something stays in sight. */
const MOVE = 0.6;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
const placeOf = ({ x, y, width, height }: LineRegion): string =>
  `left:${percent(x)};top:${percent(y)};width:${percent(width)};height:${percent(height)}`;

interface ControlsProps {
  view: Zoom;
  onView: (view: Zoom) => void;
}

/** Everything that fingers can do to the picture, as buttons. */
const ZoomControls = ({ view, onView }: ControlsProps) => {
  const { ancient } = useWords();
  const show = (next: Zoom): void => {
    onView(next);
    announce(ancient.zoomed(Math.round(next.zoom * 100)));
  };
  const whole = view.zoom === 1;
  const moves = [
    ['←', ancient.left, movedBy(view, -MOVE, 0)],
    ['→', ancient.right, movedBy(view, MOVE, 0)],
    ['↑', ancient.up, movedBy(view, 0, -MOVE)],
    ['↓', ancient.down, movedBy(view, 0, MOVE)],
  ] as const;
  return (
    <View className="zoom-controls">
      <Tap
        className="button zoom-button"
        disabled={view.zoom === MOST_ZOOM}
        onTap={() => {
          show(zoomedBy(view, ZOOM_STEP));
        }}
      >
        {ancient.larger}
      </Tap>
      <Tap
        className="button zoom-button"
        disabled={whole}
        onTap={() => {
          show(zoomedBy(view, 1 / ZOOM_STEP));
        }}
      >
        {ancient.smaller}
      </Tap>
      <Tap
        className="button zoom-button"
        disabled={whole}
        onTap={() => {
          show(WHOLE);
        }}
      >
        {ancient.whole}
      </Tap>
      {!whole &&
        moves.map(([sign, label, moved]) => (
          <Tap
            key={label}
            className="button zoom-button zoom-move"
            label={label}
            onTap={() => {
              onView(moved);
            }}
          >
            {sign}
          </Tap>
        ))}
    </View>
  );
};

interface LeafImageProps {
  image: PublishedImage;
  /** the line to be marked, where its place on the picture is known */
  region: LineRegion | undefined;
}

/** The picture of a leaf. Fingers or buttons make it larger; the chosen line is marked on it. */
export const LeafImage = ({ image, region }: LeafImageProps) => {
  const { ancient } = useWords();
  const proportion = image.height / image.width;
  const { view, setView, fingers } = useZoom(proportion);
  useEffect(() => {
    setView(region === undefined ? WHOLE : showing(region));
  }, [region, image, setView]);
  const large = view.zoom > ZOOM_OF_ORIGINAL;
  const below = [image.caption, image.credit].filter((line) => line !== undefined && line !== '');
  return (
    <View className="leaf-picture">
      <View
        className="leaf-frame"
        style={`padding-bottom:${percent(proportion)}`}
        catchMove={view.zoom > 1}
        {...fingers}
      >
        <View className="leaf-sheet" style={styleOf(view)}>
          <Picture
            image={image}
            className="leaf-image"
            mode="scaleToFill"
            width={large ? image.width : WIDTH_PIXELS}
          />
          {region !== undefined && (
            <View className="leaf-mark" style={placeOf(region)} aria-hidden />
          )}
        </View>
      </View>
      {below.length > 0 && <Text className="caption">{below.join('  ')}</Text>}
      <ZoomControls view={view} onView={setView} />
      <Text className="quiet zoom-hint">{ancient.zoomHint}</Text>
    </View>
  );
};
